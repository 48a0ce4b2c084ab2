import type { Path } from '../../../exchange/yaml/edit.ts'
import { isSamePath } from '../place.ts'
import { listAt, valueAt } from '../value-at.ts'
import { type Names, namesIn, namesOfForm } from './names.ts'

/** A rule or the name of a condition, where it stands, and what it can speak of. */
export interface RulePlace {
  readonly value: unknown
  readonly path: Path
  /** From the inside out: a rule in a group sees its own row first. */
  readonly levels: readonly Names[]
}

/** Keys of steps, fields, options, rules and used blocks that hold a rule. A field's `value` is one where it is computed. */
const asking: ReadonlySet<string> = new Set(['when', 'required', 'holds', 'value'])

/** Every rule of a form. One of the named conditions comes once for each place from which it is asked for. */
export function rulePlaces(data: unknown): readonly RulePlace[] {
  const form = namesOfForm(data)
  const places: RulePlace[] = []
  const visit = (value: unknown, path: Path, levels: readonly Names[]): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
      const at = [...path, Array.isArray(value) ? Number(key) : key]
      // Rows of a building block: what their names are is the block's to say.
      if (key === 'fields' && path.at(-2) === 'change') continue
      if (!Array.isArray(value) && asking.has(key)) places.push({ value: inner, path: at, levels })
      else visit(inner, at, key === 'fields' && path.length > 2 ? [namesIn(data, at), ...levels] : levels)
    }
  }
  for (const key of ['steps', 'rules']) visit(listAt(data, [key]), [key], [form])
  const asked = places
  return [...asked, ...namedRules(data, asked, form)]
}

function namedRules(data: unknown, asked: readonly RulePlace[], form: Names): readonly RulePlace[] {
  const conditions = valueAt(data, ['conditions'])
  if (typeof conditions !== 'object' || conditions === null) return []
  return Object.entries(conditions).flatMap(([name, value]: [string, unknown]) => {
    const path = ['conditions', name]
    const users = asked.filter((place) => place.value === name)
    const scopes = [[form], ...users.map(({ levels }) => levels)]
    return scopes.map((levels) => ({ value, path, levels }))
  })
}

/** The same places only once. */
export const onlyOnce = <Item extends { readonly path: Path }>(items: readonly Item[]): readonly Item[] => {
  const seen = new Map<string, Item>()
  for (const item of items) {
    const key = JSON.stringify(item.path)
    const same = seen.get(key)
    if (!same || !isSamePath(same.path, item.path)) seen.set(key, item)
  }
  return [...seen.values()]
}
