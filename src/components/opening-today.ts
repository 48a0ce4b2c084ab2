import { berlinTime } from '../../widgets/contract/opening/berlin-time.ts'
import { openingState, type Schedule } from '../../widgets/contract/opening/opening-hours.ts'
import { openingSentence } from '../../widgets/messages/opening/opening-sentence.ts'

/** Puts the state of this minute where the page, built days ago, has the hours' table or a link to it. */
function sayOpeningToday(): void {
  const now = berlinTime(new Date())
  for (const place of document.querySelectorAll<HTMLElement>('[data-opening]')) {
    const state = openingState(JSON.parse(place.dataset['opening'] ?? '') as Schedule, now)
    place.textContent = openingSentence(state)
    place.dataset['state'] = state.kind
  }
  for (const row of document.querySelectorAll<HTMLElement>('[data-weekday]')) {
    if (row.dataset['weekday'] === now.weekday) row.setAttribute('aria-current', 'date')
    else row.removeAttribute('aria-current')
  }
}

sayOpeningToday()
// A page left open is still right when somebody comes back to it.
document.addEventListener('visibilitychange', sayOpeningToday)
setInterval(sayOpeningToday, 60_000)
