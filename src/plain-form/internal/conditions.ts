import type { Condition } from '../../../widgets/contract/condition.ts'
import type { Field, GroupField } from '../../../widgets/contract/field.ts'
import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import type { FormRelease } from '../../../widgets/contract/release.ts'
import { describeCondition } from '../../../widgets/engine/describe-condition.ts'
import { countryCodes, countryName } from '../../../widgets/engine/kinds/country.ts'
import type { Html } from '../html.ts'
import { inlineMarkdown } from '../markdown.ts'
import type { Numbers } from './numbers.ts'
import { isComposite, partsOf } from './parts.ts'

/**
 * Says a condition in words that follow "wenn gilt:".
 *
 * @param around Fields of the row or of the question of several parts in which the condition stands.
 */
export type Say = (condition: Condition, around: readonly Field[]) => Html[]

/**
 * Conditions as sentences for citizens: questions with their numbers, municipalities and states by their names, and parts of
 * a question with the question they belong to. No name that only programs know is left.
 */
export function sayConditions({ definition, places }: FormRelease, numbers: Numbers): Say {
  const readable = (field: Field): Field => {
    if (field.kind === 'group')
      return { ...field, fields: field.fields.map(readable) as GroupField['fields'] }
    const options =
      field.kind === 'place'
        ? places.map(({ value, label }) => ({ value, label: { de: label } }))
        : field.kind === 'country'
          ? countryCodes.map((code) => ({ value: code, label: { de: countryName(code, 'de') } }))
          : undefined
    return options ? ({ ...field, kind: 'choice', options } as Field) : field
  }
  const numbered = (field: Field): Field => {
    const number = numbers.get(field)
    return number === undefined
      ? readable(field)
      : { ...readable(field), label: { de: `${number} ${field.label.de}` } }
  }
  const steps = definition.steps.map((step) => ({ ...step, fields: step.fields.map(numbered) }))
  const whole: FormDefinition = { ...definition, steps }
  const parts = steps.flatMap(({ fields }) => fields.flatMap(partsByPath))
  return (condition, around) => {
    const near = around.flatMap((field) => [field, ...partsByPath(field)])
    const fields = [...parts, ...near].map(readable)
    return inlineMarkdown(describeCondition(whole, condition, { fields } as unknown as GroupField))
  }
}

/** Parts of a question under the names that conditions elsewhere give them: `anschrift.country`. */
const partsByPath = (field: Field): Field[] =>
  isComposite(field)
    ? partsOf(field).map((part) => ({
        ...part,
        id: `${field.id}.${part.id}`,
        label: { de: `${field.label.de}: ${part.label.de}` },
      }))
    : []
