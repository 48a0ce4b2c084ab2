import type { Rule } from '../../../widgets/contract/condition.ts'
import type { CompositeField, Field, PlainField } from '../../../widgets/contract/field.ts'
import { allKinds } from '../../../widgets/engine/all-kinds.ts'
import type { Composite } from '../../../widgets/engine/kinds.ts'
import type { Level } from './condition-schema.ts'
import type { Schema } from './schema.ts'

/** An answer that a rule names, beside which the rule stands. */
export interface Answered {
  readonly field: Field
  /** The answer is there, and is like this. */
  readonly present: (value: Schema) => Schema
}

/** The answer that `{ "var": "…" }` names; `undefined` where it stands elsewhere or has something to fall back on. */
export function answeredIn(rule: Rule, level: Level): Answered | undefined {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule) || !('var' in rule)) return undefined
  const [path, fallback = null] = [rule.var].flat() as readonly Rule[]
  if (typeof path !== 'string' || fallback !== null) return undefined
  const [id = '', part, ...further] = path.split('.')
  const field = level.get(id)
  if (!field || field.kind === 'info' || further.length > 0) return undefined
  if (part === undefined) return { field, present: (value) => property(id, value) }
  const inner = partsOf(field)?.find((candidate) => candidate.id === part)
  return inner && { field: inner, present: (value) => property(id, property(part, value)) }
}

const property = (id: string, value: Schema): Schema => ({
  type: 'object',
  ...(value !== true && { properties: { [id]: value } }),
  required: [id],
})

/** The parts of a composite question; `undefined` where it is none. */
export function partsOf(field: Field): readonly PlainField[] | undefined {
  const kind: unknown = Object.hasOwn(allKinds, field.kind)
    ? allKinds[field.kind as keyof typeof allKinds]
    : undefined
  return isComposite(kind) ? kind.partsOf(field as CompositeField as never) : undefined
}

const isComposite = (kind: unknown): kind is Composite<never> =>
  typeof kind === 'object' && kind !== null && 'partsOf' in kind

/** What an answer is in JSON. */
export function kindOfValue(field: Field): 'number' | 'boolean' | 'list' | 'parts' | 'text' {
  switch (field.kind) {
    case 'integer':
    case 'decimal':
    case 'money':
      return 'number'
    case 'computed':
      return field.as === 'date' ? 'text' : 'number'
    case 'boolean':
    case 'consent':
      return 'boolean'
    case 'choices':
    case 'file':
    case 'group':
      return 'list'
    default:
      return partsOf(field) ? 'parts' : 'text'
  }
}
