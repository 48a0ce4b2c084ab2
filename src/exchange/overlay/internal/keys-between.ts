import type { Address } from '../address.ts'
import type { Operation } from '../operation.ts'
import { type Data, isData } from '../own.ts'
import { sameData } from '../same-data.ts'

/** Keys whose value is one thing: a condition, a limit such as `{ days: -14 }`, what stands there from the start. */
const wholes: ReadonlySet<string> = new Set([
  'when',
  'required',
  'holds',
  'value',
  'min',
  'max',
  'default',
  'conditions',
])

/** Levels of keys in keys: `privacy.purpose.de`, `pattern.message.de`. */
const deepest = 4

/**
 * Operations on the keys of one thing, each on the smallest part that has a name.
 *
 * @param done Keys that are compared elsewhere.
 */
export function keysBetween(
  before: Data,
  after: Data,
  address: Address,
  done: readonly string[] = [],
): readonly Operation[] {
  return between(before, after, [], done) ?? [{ do: 'set', ...address, value: after, was: before }]

  function between(
    one: Data,
    other: Data,
    path: readonly string[],
    except: readonly string[],
  ): Operation[] | undefined {
    const operations: Operation[] = []
    for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
      if (except.includes(name)) continue
      const [was, value] = [ownOf(one, name), ownOf(other, name)]
      if (sameData(was, value)) continue
      // A name that a path cannot say: what it stands in is changed as a whole.
      if (name === '' || name.includes('.')) return undefined
      const inner = [...path, name]
      const key = inner.join('.')
      if (key.length > 200) return undefined
      const deeper =
        isData(was) && isData(value) && !wholes.has(name) && path.length < deepest
          ? between(was, value, inner, [])
          : undefined
      if (deeper) operations.push(...deeper)
      else if (value === undefined) operations.push({ do: 'remove', ...address, key, was })
      else operations.push({ do: 'set', ...address, key, value, ...(was !== undefined && { was }) })
    }
    return operations
  }
}

const ownOf = (data: Data, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined)
