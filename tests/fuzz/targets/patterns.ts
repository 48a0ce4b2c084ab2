import { checkPattern } from '../../../widgets/engine/pattern/check-pattern.ts'
import { matchesPattern } from '../../../widgets/engine/pattern/matches-pattern.ts'
import { exhaustingText, hostilePattern } from '../hostile/pattern.ts'
import type { Target } from '../target.ts'

/** A pattern that `check` takes is fast on any text. What it does not take, nobody runs. */
export const patterns: Target = {
  name: 'pattern',
  share: 10,
  run: (choices) => {
    const pattern = hostilePattern(choices)
    if (!checkPattern(pattern).ok) return
    for (let text = 0; text < 5; text += 1) matchesPattern(pattern, exhaustingText(choices))
  },
}
