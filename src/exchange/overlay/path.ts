import { type Data, isData } from './own.ts'

/** Where something stands in data as it is now: keys of objects, places in lists. */
export type Path = readonly (string | number)[]

/** What stands at a path; `undefined` where nothing does. Own keys only. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => {
    if (Array.isArray(value))
      return typeof step === 'number' ? (value as readonly unknown[])[step] : undefined
    return isData(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }, data)

/** The same data with another value at a path; `undefined` takes a key away. Lists and objects on the way must be there. */
export function withValueAt(data: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value
  if (Array.isArray(data))
    return (data as readonly unknown[]).map((item, index) =>
      index === first ? withValueAt(item, rest, value) : item,
    )
  const record: Data = isData(data) ? data : {}
  if (rest.length > 0 || value !== undefined) {
    const inner = Object.hasOwn(record, first) ? record[first] : undefined
    // Not spread: a key named `__proto__` stays a key.
    return Object.fromEntries([
      ...Object.entries(record).map(([key, old]) =>
        key === String(first) ? [key, withValueAt(inner, rest, value)] : [key, old],
      ),
      ...(Object.hasOwn(record, first) ? [] : [[first, withValueAt(undefined, rest, value)]]),
    ])
  }
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== String(first)))
}
