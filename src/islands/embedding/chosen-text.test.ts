import { expect, test } from 'vitest'
import { type EmbedChoice, noChoice } from './choice.ts'
import { chosenText } from './chosen-text.ts'
import { someFacts } from './facts-for-tests.ts'

test.for<readonly [Partial<EmbedChoice>, string]>([
  [{ form: 'hund-anmelden', office: 'bauamt' }, 'Hund anmelden (Formular)'],
  [{ tag: 'amt-office', office: 'bauamt' }, 'Bauamt (Öffnungszeiten eines Amts)'],
  [{ tag: 'amt-search' }, 'Suchfeld'],
  [
    { tag: 'amt-services', topic: 'familie', audience: 'citizen', onlineOnly: true },
    'Familie, Bürgerinnen und Bürger, nur online (Liste von Leistungen)',
  ],
  [{ tag: 'amt-feedback', office: 'bauamt' }, 'Bauamt (Rückmeldung)'],
  [{ tag: 'amt-outbox', form: 'hund-anmelden' }, 'Anträge auf diesem Gerät'],
])('%j is %s', ([choice, text]) => {
  expect(chosenText({ ...noChoice, ...choice }, someFacts)).toBe(text)
})
