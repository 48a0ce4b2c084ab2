import { expect, test } from 'vitest'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import { changesBetween } from '../../../exchange/compare/changes-between.ts'
import { formsForTests } from '../conditions/forms-for-tests.ts'
import { changesByStep } from './changes-by-step.ts'
import { headlineOf } from './headline-of.ts'
import { versionNote } from './version-note.ts'

const form = formsForTests().find(({ id }) => id === 'schulbus-meldung') as FormDefinition

/** The form with other words in the first and the last step, and in its title. */
function edited(): FormDefinition {
  const copy = structuredClone(form) as { -readonly [Key in keyof FormDefinition]: FormDefinition[Key] }
  copy.title = { ...copy.title, de: 'Schulbus melden' }
  const [first, last] = copy.steps
  if (!first || !last) throw new Error('The form has two steps.')
  copy.steps = [
    { ...first, fields: first.fields.filter(({ id }) => id !== 'linie') },
    { ...last, title: { ...last.title, de: 'Antwort' } },
  ]
  return copy
}

test('groups changes: the form first, then its steps in order', () => {
  const after = edited()
  const groups = changesByStep(changesBetween(form, after), form, after)
  expect(groups.map(({ title }) => title)).toEqual([
    'Das ganze Formular',
    'Schritt „Was ist passiert?“',
    'Schritt „Antwort“',
  ])
  expect(groups.flatMap(({ changes }) => changes)).toHaveLength(changesBetween(form, after).length)
})

test('shows a step that is gone under its old title', () => {
  const after = { ...form, steps: form.steps.slice(0, 1) }
  const titles = changesByStep(changesBetween(form, after), form, after).map(({ title }) => title)
  expect(titles).toContain('Schritt „Möchten Sie eine Antwort?“')
})

test('has no groups where nothing changed', () => {
  expect(changesByStep(changesBetween(form, form), form, form)).toEqual([])
})

test.for<
  [bump: 'none' | 'patch' | 'minor' | 'major', version: string, isEnough: boolean | undefined, says: string]
>([
  ['none', '1.0.0', undefined, ''],
  ['patch', '1.0.0', false, 'mindestens 1.0.1'],
  ['patch', '1.0.1', true, 'passt dazu'],
  ['minor', '1.0.1', false, 'mindestens 1.1.0'],
  ['major', '1.9.0', false, 'mindestens 2.0.0'],
  ['major', '2.0.0', true, 'passt dazu'],
])('of a %s change, version %s is enough: %s', ([bump, version, isEnough, says]) => {
  const note = versionNote(bump, { version: '1.0.0' }, { version })
  expect(note?.isEnough).toBe(isEnough)
  expect(note?.words ?? '').toContain(says)
})

test('says long texts once, below the line that names them', () => {
  const after = { ...form, summary: { ...form.summary, de: form.summary.de.replace('zu voll', 'überfüllt') } }
  const [change] = changesBetween(form, after)
  if (!change?.text) throw new Error('A text has changed.')
  expect(headlineOf(change)).not.toContain(change.text.now)
  expect(headlineOf(change)).toMatch(/Zusammenfassung.*:$/u)
  const [shorter] = changesBetween(form, { ...form, title: { ...form.title, de: 'Schulbus melden' } })
  expect(shorter && headlineOf(shorter)).toBe(shorter?.words)
})
