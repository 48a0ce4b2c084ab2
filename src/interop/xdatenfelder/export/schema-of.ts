import type { FormDefinition, Step } from '../../../../widgets/contract/form-definition.ts'
import { countElements } from '../draft/count-elements.ts'
import { plainForm } from '../draft/draft-form.ts'
import { plainStep } from '../draft/plain-rows.ts'
import { differenceBetween } from '../extension/difference.ts'
import { withExtension } from '../extension/extension.ts'
import type { Placement, XdfGroup, XdfSchema, XdfVersion } from '../message.ts'
import { omit } from '../omit.ts'
import { asRead, baseOf, normsOf } from './base-of.ts'
import { changeOf } from './change-of.ts'
import { elementOf, type Exporting } from './element-of.ts'
import { numbering, versionIn } from './numbering.ts'
import { formRules, stepRules } from './rules-of.ts'

/** A form as a schema: each step a group, each question a field or, where it has parts or rows, a group. */
export function schemaOf(definition: FormDefinition, version: XdfVersion): XdfSchema {
  const numbers = numbering(version)
  const exporting = { definition, numbers }
  const base = baseOf(
    { id: numbers.own('S'), version: versionIn(version, definition.version) },
    { label: definition.title.de, help: definition.summary.de, author: asRead(definition.provenance.author) },
  )
  const schema: XdfSchema = {
    ...base,
    type: 'schema',
    norms: definition.legalBasis.flatMap(({ title, url }) => normsOf(title, version, url)),
    parts: definition.steps.map((step) => stepOf(step, exporting)),
    rules: formRules(definition, numbers),
  }
  const own = omit(definition, 'steps', 'conditions', 'rules')
  const change = differenceBetween(plainForm(schema, countElements(schema.parts)), own) ?? {}
  return { ...schema, description: withExtension('', { change }) }
}

function stepOf(step: Step, exporting: Exporting): Placement {
  const { definition, numbers } = exporting
  const of: XdfGroup = {
    ...baseOf(
      { id: numbers.own('G'), version: versionIn(numbers.version, '1.0') },
      { label: step.title.de, help: step.intro?.de },
      stepRules(step, definition, numbers),
    ),
    type: 'group',
    isExclusive: false,
    parts: step.fields.map((field) => elementOf(field, exporting)),
  }
  const placement: Placement = {
    min: step.when === undefined ? 1 : 0,
    max: 1,
    norms: normsOf(step.because?.de, numbers.version),
    of,
  }
  const own = omit(step, 'fields')
  return {
    ...placement,
    of: {
      ...of,
      description: withExtension('', { as: 'step', change: changeOf(plainStep(placement), own) }),
    },
  }
}
