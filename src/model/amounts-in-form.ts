import type { Field } from '../../widgets/contract/field.ts'
import type { FormDefinition } from '../../widgets/contract/form-definition.ts'

const amount = /[\d.,]*\d\s?(?:€|Euro\b|EUR\b)/gu

/**
 * Amounts of money that a form reckons or that its texts name, each as it stands there: they differ from county to county.
 * Empty where there are none.
 */
export const amountsInForm = (definition: FormDefinition): readonly string[] => [
  ...(JSON.stringify(definition).match(amount) ?? []),
  ...fieldsOf(definition).flatMap((field) =>
    field.kind === 'computed' && field.as === 'money' ? [JSON.stringify(field.value)] : [],
  ),
]

/** Every field, those in groups too. */
export const fieldsOf = ({ steps }: FormDefinition): Field[] =>
  steps.flatMap(({ fields }) => withInner(fields))

const withInner = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => (field.kind === 'group' ? [field, ...withInner(field.fields)] : [field]))
