import type { Path } from './edit.ts'
import { inHouseOrder } from './key-order.ts'
import { scalarText } from './scalar-text.ts'

/**
 * A value on one line, with brackets: `{ '==': [{ var: art }, verspaetung] }`.
 *
 * @param path Where it stands, for the order of its keys; nothing keeps the order they have.
 */
export function flowText(value: unknown, path?: Path): string {
  if (Array.isArray(value))
    return `[${value.map((item: unknown, index) => flowText(item, path && [...path, index])).join(', ')}]`
  if (typeof value !== 'object' || value === null) return scalarText(value, true)
  const keys = path ? inHouseOrder(Object.keys(value), path) : Object.keys(value)
  if (keys.length === 0) return '{}'
  const entries = keys.map(
    (key) =>
      `${scalarText(key, true)}: ${flowText((value as Record<string, unknown>)[key], path && [...path, key])}`,
  )
  return `{ ${entries.join(', ')} }`
}
