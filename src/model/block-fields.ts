import type { Field } from '../../widgets/contract/field.ts'
import type { Block, BlockUse } from './block.ts'

/** A block and what stands before its names where it is used. */
export interface Renaming {
  readonly prefix: string | undefined
  readonly block: Block
}

/** What a form says of a block it uses, and the conditions by name that it can speak of. */
export type Change = Pick<BlockUse, 'when' | 'omit' | 'change'> & {
  readonly conditions: Readonly<Record<string, unknown>>
}

/** `person` as `vertreter` is `vertreterPerson`. */
export const renamed = (name: string, { prefix }: Pick<Renaming, 'prefix'>): string =>
  prefix === undefined ? name : prefix + name.slice(0, 1).toUpperCase() + name.slice(1)

/** A rule of the block, about its fields as they are called where it is used. */
function rule(value: unknown, renaming: Renaming): unknown {
  if (Array.isArray(value)) return value.map((inner) => rule(inner, renaming))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([operator, operand]: [string, unknown]) => [
      operator,
      operator === 'var' && typeof operand === 'string' ? path(operand, renaming) : rule(operand, renaming),
    ]),
  )
}

function path(value: string, renaming: Renaming): string {
  const [first = '', ...rest] = value.split('.')
  const isOwn = renaming.block.fields.some(({ id }) => id === first)
  return isOwn ? [renamed(first, renaming), ...rest].join('.') : value
}

/** A condition of the block: the name of one of its own, or a rule. */
const condition = (value: unknown, renaming: Renaming): unknown =>
  typeof value === 'string'
    ? value in renaming.block.conditions
      ? renamed(value, renaming)
      : value
    : rule(value, renaming)

/** Fields of a block as they stand in the form that uses it. */
function of(renaming: Renaming, { when, omit, change, conditions }: Change): unknown[] {
  const lookUp = (value: unknown): unknown => (typeof value === 'string' ? conditions[value] : value)
  return renaming.block.fields
    .filter(({ id }) => !omit.includes(id))
    .map((field) => {
      const out = applied(inForm(field, renaming), change[field.id] ?? {})
      const own = out['when']
      if (when === undefined) return out
      return { ...out, when: own === undefined ? when : { and: [lookUp(when), lookUp(own)] } }
    })
}

/** A field under its name in the form, its conditions about the names there. */
function inForm(field: Field, renaming: Renaming): Record<string, unknown> {
  const translated = (key: string, value: unknown): unknown => {
    switch (key) {
      case 'id':
        return renamed(field.id, renaming)
      case 'when':
        return condition(value, renaming)
      case 'required':
        return typeof value === 'boolean' ? value : condition(value, renaming)
      case 'value':
        return rule(value, renaming)
      case 'options':
        return (value as readonly Readonly<Record<string, unknown>>[]).map((option) =>
          'when' in option ? { ...option, when: condition(option['when'], renaming) } : option,
        )
      default:
        return value
    }
  }
  return Object.fromEntries(Object.entries(field).map(([key, value]) => [key, translated(key, value)]))
}

type Data = Readonly<Record<string, unknown>>

/**
 * A field as the form changes it: key by key. `fields` of a group may be changed by id as well: `null` leaves one out, a key
 * that no field has adds one, after those that are there.
 */
const applied = (field: Data, change: Data): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries({ ...field, ...change, ...innerChange(field, change) }).filter(
      ([, value]) => value !== null,
    ),
  )

function innerChange({ fields: own }: Data, { fields: changes }: Data): Data {
  if (!Array.isArray(own) || typeof changes !== 'object' || changes === null || Array.isArray(changes))
    return {}
  const inner = own as readonly Data[]
  const byId = changes as Readonly<Record<string, Data | null>>
  const kept = inner.flatMap((field) => {
    const change = byId[String(field['id'])]
    return change === null ? [] : [change === undefined ? field : applied(field, change)]
  })
  const added = Object.entries(byId)
    .filter(([id]) => !inner.some((field) => field['id'] === id))
    .map(([id, field]) => ({ id, ...field }))
  return { fields: [...kept, ...added] }
}

const formRule = ({ id, holds, fields, message }: Block['rules'][number], renaming: Renaming) => ({
  id: renaming.prefix === undefined ? id : `${renaming.prefix.toLowerCase()}-${id}`,
  holds: condition(holds, renaming),
  fields: fields.map((name) => renamed(name, renaming)),
  message,
})

export const blockFields = { of, rule, formRule }
