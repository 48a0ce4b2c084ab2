import { expect, test } from 'vitest'
import { choiceAddress, readChoice } from './choice-address.ts'
import { type EmbedChoice, noChoice } from './choice.ts'
import { countyTheme } from './theme.ts'

const read = (query: string) => readChoice(`https://kreis.example/einbetten/${query}`)

const everything: EmbedChoice = {
  tag: 'amt-services',
  form: 'hund-anmelden',
  service: 'wohngeld',
  office: 'bauamt',
  topic: 'familie',
  place: 'musterstadt',
  audience: 'business',
  onlineOnly: true,
  isFull: true,
  opensHere: true,
  onlyWaiting: true,
  language: 'en',
  isPinned: true,
  isFramed: true,
  hasWorker: true,
  level: 4,
  theme: {
    colours: { action: '#003366', 'on-action': '#ffffff', background: '#eeeeee' },
    font: "'Open Sans', sans-serif",
    radius: '0',
    place: 'stylesheet',
  },
}

test('an address brings back every choice', () => {
  expect(read(choiceAddress(everything).replace('/einbetten/', ''))).toEqual(everything)
})

test('nothing chosen is the bare address', () => {
  expect(choiceAddress(noChoice)).toBe('/einbetten/')
  expect(read('')).toEqual(noChoice)
})

test.for<readonly [string, Partial<EmbedChoice>]>([
  ['?formular=hund-anmelden', { tag: 'amt-form', form: 'hund-anmelden' }],
  ['?leistung=wohngeld', { tag: 'amt-service', service: 'wohngeld' }],
  ['?amt=bauamt', { tag: 'amt-office', office: 'bauamt' }],
  ['?baustein=rueckmeldung&amt=bauamt', { tag: 'amt-feedback', office: 'bauamt' }],
])('%s is a link that other pages can set', ([query, choice]) => {
  expect(read(query)).toEqual({ ...noChoice, ...choice })
})

test.for([
  '?baustein=gibt-es-nicht',
  '?formular="><script>',
  '?ebene=7&sprache=fr&zielgruppe=alle',
  '?farbe=rot&farbe-text=12345&ecken=spitz',
])('what is not known is passed over: %s', (query) => {
  expect(read(query)).toEqual({ ...noChoice, theme: countyTheme })
})
