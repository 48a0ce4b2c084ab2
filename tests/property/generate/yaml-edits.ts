import type { Edit, Path } from '../../../src/exchange/yaml/edit.ts'

/** Every place in a value, from the outside in; the outermost has none. */
export function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return path.length === 0 ? [] : [path]
  const inner = Array.isArray(value)
    ? value.flatMap((item: unknown, index) => pathsIn(item, [...path, index]))
    : Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key]))
  return path.length === 0 ? inner : [path, ...inner]
}

/** What stands at a place. */
export const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value)

/** Numbers that say which edit it is. */
export type Choice = readonly [kind: number, place: number, other: number]

/** An edit that can be made, or nothing where the value has no place for one of this kind. */
export function editFor(data: unknown, [kind, place, other]: Choice, value: unknown): Edit | undefined {
  const paths = pathsIn(data)
  const path = paths[place % Math.max(paths.length, 1)]
  const lists = [...(Array.isArray(data) ? [[]] : []), ...paths.filter((one) => Array.isArray(at(data, one)))]
  const maps = [...(isMap(data) ? [[]] : []), ...paths.filter((one) => isMap(at(data, one)))]
  switch (kind % 6) {
    case 0:
      return path && { kind: 'set', path, value }
    case 1: {
      const map = maps[place % Math.max(maps.length, 1)]
      const key = ['id', 'de', 'neu', 'hint', 'label', '12', '!', '__proto__'][other % 8] ?? 'neu'
      return map && !Object.hasOwn(at(data, map) as object, key)
        ? { kind: 'set', path: [...map, key], value }
        : undefined
    }
    case 2: {
      const list = lists[place % Math.max(lists.length, 1)]
      if (!list) return undefined
      const { length } = at(data, list) as readonly unknown[]
      return { kind: 'insert', path: list, index: other % (length + 1), value }
    }
    case 3:
      return path && { kind: 'remove', path }
    case 4: {
      const items = paths.filter((one) => typeof one.at(-1) === 'number')
      const from = items[place % Math.max(items.length, 1)]
      return from && moveTo(data, from, lists, other)
    }
    default: {
      const keys = paths.filter((one) => typeof one.at(-1) === 'string')
      const key = keys[place % Math.max(keys.length, 1)]
      const to = ['neu', 'x y', '==', 'Nein', '3'][other % 5] ?? 'neu'
      if (!key || Object.hasOwn(at(data, key.slice(0, -1)) as object, to)) return undefined
      return { kind: 'rename', path: key, to }
    }
  }
}

function moveTo(data: unknown, from: Path, lists: readonly Path[], other: number): Edit | undefined {
  const free = lists.filter((list) => !from.every((key, depth) => list[depth] === key))
  const list = free[other % Math.max(free.length, 1)]
  if (!list) return undefined
  const holder = from.slice(0, -1)
  const own = Number(from.at(-1))
  const isSame = JSON.stringify(holder) === JSON.stringify(list)
  const { length } = at(data, list) as readonly unknown[]
  const index = Math.floor(other / 7) % (length + (isSame ? 0 : 1))
  // `to` is counted without the item: what stands after it in its own list is one further on.
  const without = list.map((key, depth) =>
    depth === holder.length &&
    list.length > holder.length &&
    holder.every((one, at) => one === list[at]) &&
    Number(key) > own &&
    typeof key === 'number'
      ? key - 1
      : key,
  )
  return { kind: 'move', from, to: [...without, index] }
}

const isMap = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
