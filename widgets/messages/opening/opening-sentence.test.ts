import { expect, test } from 'vitest'
import type { OpeningState } from '../../contract/opening/opening-hours.ts'
import { openingSentence } from './opening-sentence.ts'

const next = (days: number) => ({ days, date: '2027-01-04', weekday: 'mo', from: '08:00' }) as const

test.for<[state: OpeningState, sentence: string]>([
  [{ kind: 'open', until: '16:00' }, 'heute bis 16:00 Uhr geöffnet'],
  [{ kind: 'open', until: '17:30', note: 'nur mit Termin' }, 'heute bis 17:30 Uhr geöffnet (nur mit Termin)'],
  [{ kind: 'closed', next: next(0) }, 'geschlossen, öffnet heute um 8:00 Uhr'],
  [{ kind: 'closed', next: next(1) }, 'geschlossen, öffnet morgen um 8:00 Uhr'],
  [{ kind: 'closed', next: next(3) }, 'geschlossen, öffnet Montag um 8:00 Uhr'],
  [
    { kind: 'closed', reason: 'Betriebsausflug', next: next(7) },
    'heute geschlossen (Betriebsausflug), öffnet am 4. Januar 2027 um 8:00 Uhr',
  ],
  [{ kind: 'closed' }, 'geschlossen'],
])('%j', ([state, sentence]) => {
  expect(openingSentence(state)).toBe(sentence)
})

test.for<[state: OpeningState, sentence: string]>([
  [{ kind: 'open', until: '16:00' }, 'open today until 16:00'],
  [{ kind: 'closed', next: next(3) }, 'closed, opens Monday at 8:00'],
  [
    { kind: 'closed', reason: 'Betriebsausflug', next: next(7) },
    'closed today (Betriebsausflug), opens on 4 January 2027 at 8:00',
  ],
])('in English: %j', ([state, sentence]) => {
  expect(openingSentence(state, 'en')).toBe(sentence)
})
