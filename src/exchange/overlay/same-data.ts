import { isData, type Data } from './own.ts'

/** Levels that are compared. No form has a tenth of it; what is deeper is written to use up the stack. */
const deepest = 500

/** Whether two pieces of data say the same, whatever the order of their keys. A key without value counts as none. */
export const sameData = (one: unknown, other: unknown): boolean => isSame(one, other, deepest)

function isSame(one: unknown, other: unknown, levels: number): boolean {
  if (Object.is(one, other)) return true
  if (levels === 0) return false
  if (Array.isArray(one))
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => isSame(item, other[index], levels - 1))
    )
  if (!isData(one) || !isData(other)) return false
  const keys = keysOf(one)
  return (
    keys.length === keysOf(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key], levels - 1))
  )
}

const keysOf = (data: Data): string[] => Object.keys(data).filter((key) => data[key] !== undefined)
