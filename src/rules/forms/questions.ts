import type { Field } from '../../../widgets/contract/field.ts'
import type { FormDefinition, Step } from '../../../widgets/contract/form-definition.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { FormSource } from '../../model/form-from.ts'

/** A field at its place in a form. */
export interface AskedField {
  readonly form: string
  readonly step: Step
  readonly field: Field
  /** Where its author finds it. */
  readonly key: string
  /** As it was written, without defaults. */
  readonly written: Readonly<Record<string, unknown>>
}

/** Every field of every form, those in groups too. */
export const everyField = ({ forms, formSources }: Pick<Catalogue, 'forms' | 'formSources'>): AskedField[] =>
  [...forms].flatMap(([form, definition]) => fieldsOfForm(form, definition, formSources.get(form)))

export function fieldsOfForm(form: string, { steps }: FormDefinition, source?: FormSource): AskedField[] {
  const keyOf = source?.keyOf ?? ((key: string) => key)
  const walk = (fields: readonly Field[], step: Step, path: string): AskedField[] =>
    fields.flatMap((field, index) => {
      const key = `${path}.${index}`
      const here = { form, step, field, key: keyOf(key), written: at(source?.data, key) }
      return field.kind === 'group' ? [here, ...walk(field.fields, step, `${key}.fields`)] : [here]
    })
  return steps.flatMap((step, index) => walk(step.fields, step, `steps.${index}.fields`))
}

function at(data: unknown, key: string): Readonly<Record<string, unknown>> {
  let value: unknown = data
  for (const part of key.split('.'))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** True for what a person answers. */
export const isAsked = ({ kind }: Field): boolean => kind !== 'info' && kind !== 'computed'

export const fileOfForm = (form: string): string => `forms/${form}/form.yaml`
