import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { levelOf } from './condition-schema.ts'
import { fieldsSchema, type Form, translated } from './fields-schema.ts'
import type { PlaceOption } from './question-schema.ts'
import { dialect, type Schema } from './schema.ts'

/**
 * JSON Schema of the answers to a form, so that any program can check what it receives. Everything that the engine lets
 * pass passes here, too. What JSON Schema cannot say, such as limits counted from today, is named in a `$comment`, in
 * German; an answer that passes can then still be wrong.
 *
 * @param places Municipalities of the county.
 */
export function answersSchema(definition: FormDefinition, places: readonly PlaceOption[]): object {
  const form: Form = { definition, places, definitions: new Map<string, Schema>() }
  const { allOf: conditions = [], ...schema } = fieldsSchema(definition.steps, form) as {
    readonly allOf?: readonly Schema[]
  }
  const { rules, unknown } = formRules(form)
  const all = [...conditions, ...rules]
  return {
    $schema: dialect,
    title: definition.title.de,
    description: `Antworten auf das Formular ${definition.id}, Fassung ${definition.version}.`,
    ...(unknown.length > 0 && {
      $comment: `Diese Regeln zwischen Antworten prüft dieses Schema nicht: ${unknown.join('; ')}.`,
    }),
    ...schema,
    ...(all.length > 0 && { allOf: all }),
    ...(form.definitions.size > 0 && { $defs: Object.fromEntries(form.definitions) }),
  }
}

/** Rules between answers hold once all of their fields are answered, and see no later step than that of the last of them. */
function formRules(form: Form): { rules: Schema[]; unknown: string[] } {
  const { steps, rules: formRules } = form.definition
  const rules: Schema[] = []
  const unknown: string[] = []
  for (const { id, holds, fields } of formRules) {
    const last = steps.findIndex((step) => step.fields.some((field) => field.id === fields.at(-1)))
    const seen = steps.slice(0, last + 1).flatMap((step) => step.fields)
    const schema = translated(holds, levelOf(seen), form)
    if (!fields.every((name) => seen.some((field) => field.id === name))) continue
    if (schema === undefined) unknown.push(id)
    else rules.push({ if: { required: [...new Set(fields)] }, then: schema })
  }
  return { rules, unknown }
}
