import { berlinTime } from '../../widgets/contract/opening/berlin-time.ts'

// A page lives longer than what it announces.
const { date } = berlinTime(new Date())
for (const element of document.querySelectorAll<HTMLElement>('[data-until]'))
  element.hidden = (element.dataset['until'] ?? '') < date
