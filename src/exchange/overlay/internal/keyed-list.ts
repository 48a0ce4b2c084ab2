import { type Data, isData } from '../own.ts'

/** A list whose items are known by a name each. */
export type KeyedList = ReadonlyMap<string, Data>

/** A list by the names of its items; `undefined` where it is none, or an item has no name or another's. */
export function keyedList(list: unknown, by: 'id' | 'value'): KeyedList | undefined {
  if (!Array.isArray(list)) return undefined
  const items = new Map<string, Data>()
  for (const item of list as readonly unknown[]) {
    const name = isData(item) && Object.hasOwn(item, by) ? item[by] : undefined
    if (typeof name !== 'string' || !isName.test(name) || items.has(name)) return undefined
    items.set(name, item as Data)
  }
  return items
}

/** Names that an address can say: see `Address`. */
const isName = /^[^.]{1,60}$/u
