import type { Edit, Path } from './edit.ts'
import { isEqual } from './equal.ts'
import { placeOf } from './key-order.ts'
import { ordered } from './ordered.ts'

/** An edit that speaks of a place the document does not have. The message is a German sentence. */
export class EditError extends Error {
  override readonly name = 'EditError'
}

/**
 * The data with the edits made. What they do not touch is the same object as before.
 *
 * @throws {EditError} An edit that cannot be made.
 */
export const applyToData = (data: unknown, edits: readonly Edit[]): unknown => edits.reduce(applyOne, data)

function applyOne(data: unknown, edit: Edit): unknown {
  switch (edit.kind) {
    case 'set':
      return setAt(data, edit.path, edit.value)
    case 'insert':
      return changeAt(data, edit.path, (list) =>
        insertInto(list, edit.index, ordered(edit.value, [...edit.path, edit.index]), edit.path),
      )
    case 'remove':
      return removeAt(data, edit.path)
    case 'move': {
      const item = valueAt(data, edit.from)
      const index = edit.to.at(-1)
      listAt(data, edit.from.slice(0, -1))
      if (typeof index !== 'number') throw new EditError(`${written(edit.to)} ist kein Platz in einer Liste.`)
      const list = edit.to.slice(0, -1)
      return changeAt(removeAt(data, edit.from), list, (into) => insertInto(into, index, item, list))
    }
    case 'rename':
      return changeAt(data, edit.path.slice(0, -1), (map) => renameIn(map, edit.path, edit.to))
  }
}

/** What stands at a place. @throws {EditError} Nothing does. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data
  for (const [depth, key] of path.entries()) value = childOf(value, key, path.slice(0, depth + 1))
  return value
}

function listAt(data: unknown, path: Path): readonly unknown[] {
  const list = valueAt(data, path)
  if (!Array.isArray(list)) throw new EditError(`${written(path)} ist keine Liste.`)
  return list
}

function childOf(value: unknown, key: string | number, path: Path): unknown {
  if (Array.isArray(value) && typeof key === 'number' && key in value) return value[key] as unknown
  if (isMapping(value) && Object.hasOwn(value, key)) return value[key]
  throw new EditError(`${written(path)} gibt es nicht.`)
}

function changeAt(data: unknown, path: Path, change: (value: unknown) => unknown, depth = 0): unknown {
  const key = path[depth]
  if (key === undefined) return change(data)
  const child = childOf(data, key, path.slice(0, depth + 1))
  const changed = changeAt(child, path, change, depth + 1)
  if (changed === child) return data
  if (Array.isArray(data)) return data.with(key as number, changed)
  return { ...(data as object), [key]: changed }
}

function setAt(data: unknown, path: Path, value: unknown): unknown {
  const key = path.at(-1)
  if (key === undefined) return isEqual(data, value) ? data : ordered(value, path)
  const holder = path.slice(0, -1)
  return changeAt(data, holder, (map) => {
    if (!isMapping(map) || Object.hasOwn(map, key))
      return changeAt(map, [key], (old) => (isEqual(old, value) ? old : ordered(value, path)))
    const entries = Object.entries(map)
    const place = placeOf(
      String(key),
      entries.map(([name]) => name),
      holder,
    )
    return Object.fromEntries(entries.toSpliced(place, 0, [String(key), ordered(value, path)]))
  })
}

function insertInto(list: unknown, index: number, value: unknown, path: Path): unknown {
  if (!Array.isArray(list)) throw new EditError(`${written(path)} ist keine Liste.`)
  if (!Number.isInteger(index) || index < 0 || index > list.length)
    throw new EditError(`In ${written(path)} gibt es keinen Platz ${index + 1}.`)
  return list.toSpliced(index, 0, value)
}

function removeAt(data: unknown, path: Path): unknown {
  const key = path.at(-1)
  if (key === undefined) throw new EditError('Das ganze Dokument lässt sich nicht entfernen.')
  return changeAt(data, path.slice(0, -1), (holder) => {
    childOf(holder, key, path)
    return Array.isArray(holder)
      ? holder.toSpliced(key as number, 1)
      : Object.fromEntries(Object.entries(holder as object).filter(([name]) => name !== String(key)))
  })
}

function renameIn(map: unknown, path: Path, to: string): unknown {
  const key = path.at(-1)
  if (!isMapping(map) || key === undefined || !Object.hasOwn(map, key))
    throw new EditError(`${written(path)} ist kein Schlüssel.`)
  if (String(key) === to) return map
  if (Object.hasOwn(map, to)) throw new EditError(`${written([...path.slice(0, -1), to])} gibt es schon.`)
  return Object.fromEntries(
    Object.entries(map).map(([name, value]) => [name === String(key) ? to : name, value]),
  )
}

const isMapping = (value: unknown): value is Readonly<Record<string | number, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `steps.0.fields`, for sentences. */
const written = (path: Path): string => (path.length === 0 ? 'Das Dokument' : `„${path.join('.')}“`)
