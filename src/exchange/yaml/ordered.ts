import type { Path } from './edit.ts'
import { inHouseOrder } from './key-order.ts'

/**
 * A value with its keys in the order in which the text will have them, so that the data of an edited document are those that
 * its text says when it is opened again.
 *
 * @param path Where the value will stand.
 */
export function ordered(value: unknown, path: Path): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, index) => ordered(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    inHouseOrder(Object.keys(value), path).map((key) => [
      key,
      ordered((value as Record<string, unknown>)[key], [...path, key]),
    ]),
  )
}
