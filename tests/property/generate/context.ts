import type { Context } from '../../../widgets/engine/context.ts'
import type { Choices } from './choices.ts'

/** A day and a county; leap days and turns of the year, too. */
export const someContext = (choices: Choices): Context => ({
  today: choices.one(['2026-11-22', '2024-02-29', '2027-01-01', '2026-12-31']),
  language: choices.one(['de', 'en', 'de-simple']),
  places: [
    { value: 'nordheim', label: 'Nordheim' },
    { value: 'suedheim', label: 'Südheim' },
  ],
})
