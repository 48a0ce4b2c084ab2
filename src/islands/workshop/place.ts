import type { Edit, Path } from '../../exchange/yaml/edit.ts'
import { listAt, textAt, valueAt } from './value-at.ts'

/** What the editor shows. */
export type Place =
  | { readonly at: 'form' }
  | { readonly at: 'rules' }
  | { readonly at: 'step'; readonly path: Path }
  | { readonly at: 'field'; readonly path: Path }

/** A step or field at a path. */
export const placeOf = (path: Path): Place => ({ at: path.length === 2 ? 'step' : 'field', path })

/** Path of what a place shows; empty for the form itself. */
export const pathOf = (place: Place): Path => ('path' in place ? place.path : [])

export const isSamePath = (one: Path, other: Path): boolean =>
  one.length === other.length && one.every((part, index) => part === other[index])

/** The list in which something stands. */
export const listOf = (path: Path): Path => path.slice(0, -1)

/** Where in its list something stands, from 0. */
export const indexOf = (path: Path): number => Number(path.at(-1))

/**
 * Takes something to a place in a list.
 *
 * @param index Where it shall stand, counted while it is still where it was.
 * @returns The edit, and the path under which it is found then. `undefined` where nothing would change.
 */
export function moveTo(
  from: Path,
  list: Path,
  index: number,
): { readonly edit: Edit; readonly to: Path } | undefined {
  // Nothing goes into itself.
  if (isSamePath(list.slice(0, from.length), from)) return undefined
  const isSameList = isSamePath(listOf(from), list)
  const to = [...without(list, from), isSameList && indexOf(from) < index ? index - 1 : index]
  return isSamePath(from, to) ? undefined : { edit: { kind: 'move', from, to }, to }
}

/** A path as it is after something before it has been taken away. */
function without(path: Path, taken: Path): Path {
  const depth = taken.length - 1
  const here = path[depth]
  const isBehind =
    isSamePath(path.slice(0, depth), taken.slice(0, depth)) &&
    typeof here === 'number' &&
    here > indexOf(taken)
  return isBehind ? path.map((part, level) => (level === depth ? here - 1 : part)) : path
}

/** One place up or down: within a list, and from the end of one step into the next. */
export function nextPlace(data: unknown, path: Path, direction: -1 | 1): ReturnType<typeof moveTo> {
  const index = indexOf(path)
  const list = listOf(path)
  const last = listAt(data, list).length - 1
  const isWithin = direction < 0 ? index > 0 : index < last
  if (isWithin) return moveTo(path, list, direction < 0 ? index - 1 : index + 2)
  const step = Number(path[1]) + direction
  if (path.length !== 4 || valueAt(data, ['steps', step]) === undefined) return undefined
  const other: Path = ['steps', step, 'fields']
  return moveTo(path, other, direction < 0 ? listAt(data, other).length : 0)
}

/** What a step or field is called. */
export function nameAt(data: unknown, path: Path): string {
  const entry = valueAt(data, path)
  const name = textAt(entry, [path.length === 2 ? 'title' : 'label', 'de']) || textAt(entry, ['use'])
  if (name !== '') return name
  return path.length === 2 ? `Schritt ${indexOf(path) + 1}` : 'Frage ohne Text'
}

/**
 * The step or field that a finding is about, and the key inside it.
 *
 * @param key As the guide says it: `steps.0.fields.2 (Baustein person@1).label.de`.
 */
export function placeOfKey(data: unknown, key: string): { readonly place: Place; readonly key: Path } {
  const parts = key
    .replace(/ \(.*/u, '')
    .split('.')
    .map((part) => (/^\d+$/u.test(part) ? Number(part) : part))
  const [first] = parts
  if (first === 'conditions' || first === 'rules') return { place: { at: 'rules' }, key: parts }
  if (first !== 'steps' || parts.length < 2) return { place: { at: 'form' }, key: parts }
  let path: Path = parts.slice(0, 2)
  while (parts[path.length] === 'fields' && valueAt(data, parts.slice(0, path.length + 2)) !== undefined)
    path = parts.slice(0, path.length + 2)
  return valueAt(data, path) === undefined
    ? { place: { at: 'form' }, key: parts }
    : { place: placeOf(path), key: parts }
}
