import { expect, test } from 'vitest'
import { musterland } from '../../../tests/fixtures/musterland.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { LockedForm } from '../../model/form-lock.ts'
import { goneForms, missingBindings } from './missing-bindings.ts'

const catalogue = await musterland()
const hash = 'A'.repeat(43)
const locked: LockedForm = {
  source: 'nachbar',
  url: 'https://nachbar.example/',
  root: hash,
  id: 'muster-antrag',
  version: '1.2.0',
  package: hash,
  content: hash,
  form: hash,
  examples: hash,
  blocks: {},
  adoptedOn: '2026-11-22',
  amountsSince: '2026-11-22',
  provenance: [{ author: 'Amt', county: 'Landkreis Nachbar', version: '1.2.0' }],
}
const adopted = (changes: Partial<Catalogue> = {}): Catalogue => ({
  ...catalogue,
  exchange: { ...catalogue.exchange, lock: { sources: {}, forms: { 'muster-antrag': locked } } },
  ...changes,
})
const keysOf = (one: Catalogue) => missingBindings(one).map(({ file, key }) => `${file} ${key}`)
const form = catalogue.forms.get('muster-antrag')
const binding = catalogue.county.forms['muster-antrag']
if (!form || !binding) throw new Error('Musterland has no form.')

const countyWith = (changes: object) => ({
  county: { ...catalogue.county, forms: { 'muster-antrag': { ...binding, ...changes } } },
})
const costly = { forms: new Map([['muster-antrag', { ...form, summary: { de: 'Das kostet 25,50 Euro.' } }]]) }

test('our own forms and adopted ones with everything lack nothing', () => {
  expect(missingBindings(catalogue)).toEqual([])
  expect(missingBindings(adopted())).toEqual([])
})

test.for<[what: string, changes: Partial<Catalogue>, keys: string[]]>([
  [
    'nobody takes it',
    { county: { ...catalogue.county, forms: {} } },
    ['county.yaml forms.muster-antrag.office', 'county.yaml forms.muster-antrag.backend'],
  ],
  ['no page leads to it', { services: new Map() }, ['county.yaml forms.muster-antrag.withoutServicePage']],
  ['there are no municipalities', { places: new Map() }, ['places/ (Ordner)']],
  ['nobody has checked its amounts', costly, ['county.yaml forms.muster-antrag.feesCheckedOn']],
  [
    'amounts have changed since somebody checked them',
    { ...costly, ...countyWith({ feesCheckedOn: '2026-11-21' }) },
    ['county.yaml forms.muster-antrag.feesCheckedOn'],
  ],
])('an adopted form is named where %s', ([, changes, keys]) => {
  expect(keysOf(adopted(changes))).toEqual(keys)
})

test.for<[what: string, changes: Partial<Catalogue>]>([
  ['its amounts are checked', { ...costly, ...countyWith({ feesCheckedOn: '2026-11-22' }) }],
  ['it goes without a page on purpose', { services: new Map(), ...countyWith({ withoutServicePage: true }) }],
])('an adopted form is not named where %s', ([, changes]) => {
  expect(keysOf(adopted(changes))).toEqual([])
})

test('a form that is in the lock and nowhere else is named', () => {
  const exchange = { ...catalogue.exchange, texts: new Map(), lock: { sources: {}, forms: { weg: locked } } }
  expect(goneForms({ forms: new Map(), exchange })).toMatchObject([{ key: 'forms.weg' }])
})
