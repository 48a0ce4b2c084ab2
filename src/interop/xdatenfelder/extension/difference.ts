/** How one piece of JSON becomes another: put in place (`=`), or changed inside (`~`) with keys that go (`-`). */
export type Difference =
  | { readonly '=': unknown }
  | { readonly '~'?: Readonly<Record<string, Difference>>; readonly '-'?: readonly string[] }

/** What must be done to `from` so that it is `to`; `undefined` where they are equal. */
export function differenceBetween(from: unknown, to: unknown): Difference | undefined {
  if (Object.is(from, to)) return undefined
  if (!isParted(from) || !isParted(to) || Array.isArray(from) !== Array.isArray(to)) return { '=': to }
  if (Array.isArray(from) && Array.isArray(to) && from.length !== to.length) return { '=': to }
  const changed = Object.entries(to).flatMap(([key, value]) => {
    const inner = differenceBetween(Object.hasOwn(from, key) ? from[key] : undefined, value)
    return inner && value !== undefined ? [[key, inner] as const] : []
  })
  const gone = Object.keys(from).filter((key) => !Object.hasOwn(to, key) || to[key] === undefined)
  if (changed.length === 0 && gone.length === 0) return undefined
  return {
    ...(changed.length > 0 && { '~': ownKeys(changed) }),
    ...(gone.length > 0 && { '-': gone }),
  }
}

/** Does what a difference says, as far as it fits: another program may have changed what it was made for. */
export function applyDifference(from: unknown, difference: unknown): unknown {
  if (!isParted(difference)) return from
  if (Object.hasOwn(difference, '=')) return difference['=']
  const inner = difference['~']
  const gone = Array.isArray(difference['-']) ? (difference['-'] as readonly unknown[]) : []
  const changes = isParted(inner) ? Object.entries(inner) : []
  if (Array.isArray(from)) {
    const at = new Map(changes)
    return from.map((value: unknown, index) =>
      at.has(String(index)) ? applyDifference(value, at.get(String(index))) : value,
    )
  }
  const base = isParted(from) ? from : {}
  const kept = Object.entries(base).filter(([key]) => !gone.includes(key))
  const all = new Map(kept)
  for (const [key, change] of changes) all.set(key, applyDifference(all.get(key), change))
  return ownKeys([...all])
}

type Parted = Readonly<Record<string, unknown>>

const isParted = (value: unknown): value is Parted => typeof value === 'object' && value !== null

/** An object whose keys are its own, whatever they are called. */
function ownKeys<T>(pairs: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  const made: Record<string, T> = {}
  for (const [key, value] of pairs)
    Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true })
  return made
}
