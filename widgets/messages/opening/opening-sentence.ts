import type { NextOpening, OpeningState } from '../../contract/opening/opening-hours.ts'
import { clockTime } from './clock-time.ts'
import { longDate } from './long-date.ts'
import { weekdayName } from './weekday-name.ts'

interface Words {
  readonly open: (until: string) => string
  readonly closed: string
  readonly closedToday: (reason: string) => string
  readonly opens: (day: string, at: string) => string
  readonly today: string
  readonly tomorrow: string
  readonly on: (date: string) => string
}

const german: Words = {
  open: (until) => `heute bis ${until} Uhr geöffnet`,
  closed: 'geschlossen',
  closedToday: (reason) => `heute geschlossen (${reason})`,
  opens: (day, at) => `öffnet ${day} um ${at} Uhr`,
  today: 'heute',
  tomorrow: 'morgen',
  on: (date) => `am ${date}`,
}

const english: Words = {
  open: (until) => `open today until ${until}`,
  closed: 'closed',
  closedToday: (reason) => `closed today (${reason})`,
  opens: (day, at) => `opens ${day} at ${at}`,
  today: 'today',
  tomorrow: 'tomorrow',
  on: (date) => `on ${date}`,
}

/** An office's state in a few words: "heute bis 16:00 Uhr geöffnet", "geschlossen, öffnet Montag um 8:00 Uhr". */
export function openingSentence(state: OpeningState, language = 'de'): string {
  const words = language === 'en' ? english : german
  if (state.kind === 'open')
    return words.open(clockTime(state.until)) + (state.note ? ` (${state.note})` : '')
  const reason = state.reason ? words.closedToday(state.reason) : words.closed
  const { next } = state
  return next ? `${reason}, ${words.opens(dayOf(next, words, language), clockTime(next.from))}` : reason
}

function dayOf({ days, date, weekday }: NextOpening, words: Words, language: string): string {
  if (days === 0) return words.today
  if (days === 1) return words.tomorrow
  return days < 7 ? weekdayName(weekday, language) : words.on(longDate(date, language))
}
