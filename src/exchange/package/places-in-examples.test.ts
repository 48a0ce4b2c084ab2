import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { musterland } from '../../../tests/fixtures/musterland.ts'
import { FormExamples } from '../../model/form-examples.ts'
import { withoutPlaces, withPlaces } from './places-in-examples.ts'
import { withoutContacts } from './without-contacts.ts'

const definition = (await musterland()).forms.get('muster-antrag') as FormDefinition
const examples = (answers: readonly object[]) =>
  v.parse(
    FormExamples,
    answers.map((one, index) => ({ name: `Beispiel ${index}`, answers: one })),
  )
const answersOf = (list: FormExamples) => list.map(({ answers }) => answers)

test('municipalities of one county become those of another, the same the same', () => {
  const theirs = examples([{ ort: 'musterstadt' }, { ort: 'zaehrenbach' }, { ort: 'musterstadt' }])
  const neutral = withoutPlaces(theirs, definition, ['musterstadt', 'zaehrenbach'])
  expect(answersOf(neutral)).toEqual([{ ort: 'gemeinde-1' }, { ort: 'gemeinde-2' }, { ort: 'gemeinde-1' }])
  expect(answersOf(withPlaces(neutral, definition, ['a', 'b', 'c']))).toEqual([
    { ort: 'a' },
    { ort: 'b' },
    { ort: 'a' },
  ])
})

test('places that are wrong on purpose stay wrong, and other answers stay', () => {
  const wrong = examples([{ ort: 'atlantis', name: 'musterstadt' }])
  expect(withoutPlaces(wrong, definition, ['musterstadt'])).toEqual(wrong)
  expect(withPlaces(wrong, definition, ['a'])).toEqual(wrong)
})

test('a county with one municipality gets along with it, one with none keeps the stand-ins', () => {
  const neutral = examples([{ ort: 'gemeinde-3' }])
  expect(answersOf(withPlaces(neutral, definition, ['a']))).toEqual([{ ort: 'a' }])
  expect(withPlaces(neutral, definition, [])).toEqual(neutral)
})

test('numbers and addresses of the county go, longer ones that only begin so stay', () => {
  const contacts = {
    phones: ['089 99998-10'],
    emails: ['post@kreis.example'],
    streets: ['Am See 1'],
    sites: ['https://kreis.example'],
  }
  const said = examples([
    { name: 'ruf 089 99998-10 an, Am See 1', rows: [{ mail: 'post@kreis.example' }] },
    { name: '089 99998-100, Am See 12, https://kreis.example/x' },
  ])
  expect(answersOf(withoutContacts(said, contacts))).toEqual([
    { name: 'ruf 089 99998-999 an, Musterstraße 1', rows: [{ mail: 'muster@example.org' }] },
    { name: '089 99998-100, Am See 12, https://www.example.org/x' },
  ])
})
