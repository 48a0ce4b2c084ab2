import type { NextOpening, OpeningState } from '../model/opening-hours.ts'
import { clockTime } from './clock-time.ts'
import { germanDate } from './german-date.ts'
import { weekdayNames } from './weekday-names.ts'

/** An office's state in a few words: "heute bis 16:00 Uhr geöffnet", "geschlossen, öffnet Montag um 8:00 Uhr". */
export function openingSentence(state: OpeningState): string {
  if (state.kind === 'open') {
    const note = state.note ? ` (${state.note})` : ''
    return `heute bis ${clockTime(state.until)} Uhr geöffnet${note}`
  }
  const reason = state.reason ? `heute geschlossen (${state.reason})` : 'geschlossen'
  return state.next ? `${reason}, öffnet ${dayOf(state.next)} um ${clockTime(state.next.from)} Uhr` : reason
}

function dayOf({ days, date, weekday }: NextOpening): string {
  if (days === 0) return 'heute'
  if (days === 1) return 'morgen'
  return days < 7 ? weekdayNames[weekday] : `am ${germanDate(date)}`
}
