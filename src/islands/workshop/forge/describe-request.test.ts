import { expect, test } from 'vitest'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import { formsForTests } from '../conditions/forms-for-tests.ts'
import { describeRequest } from './describe-request.ts'

const form = formsForTests().find(({ id }) => id === 'schulbus-meldung') as FormDefinition

test('names a new form', () => {
  const { title, description } = describeRequest(undefined, form)
  expect(title).toBe('Neues Formular: Verspätung oder Ausfall eines Schulbusses melden')
  expect(description).toContain('Version 1.0.0')
})

test('says step by step what changed, and which version that demands', () => {
  const [first, ...rest] = form.steps
  if (!first) throw new Error('The form has steps.')
  const after = { ...form, steps: [{ ...first, fields: first.fields.slice(1) }, ...rest] }
  const { description } = describeRequest(form, after)
  expect(description).toContain('### Schritt „Was ist passiert?“')
  expect(description).toContain('neue Hauptversion')
  expect(description).toMatch(/^- .*Art der Störung/mu)
})

test('calls nobody, closes no ticket and is no HTML, whatever stands in the form', () => {
  const after = { ...form, title: { de: 'Danke @alle, closes #12 und !3 <img src=x>' } }
  const { description } = describeRequest(form, after)
  expect(description).not.toMatch(/@alle|#12|!3|<img/u)
  expect(description).toContain('@\u200Balle')
})
