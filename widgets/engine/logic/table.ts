import type { Rule } from '../../contract/condition.ts'

/** What a table says of a value; `null` where it says nothing. */
export type LookUp = (value: unknown) => Rule

type Literal = string | number | boolean | null

/**
 * Makes a table of rows `[key, result]`, once for all values. A key that is a number is a threshold: the last row whose key
 * is not above the value counts. A key that is text is the value itself.
 *
 * @throws {RangeError} where the rows are none; the definition's schema finds that before publication.
 */
export function compileTable(rows: Rule | undefined): LookUp {
  if (!Array.isArray(rows)) throw new RangeError('A table needs rows.')
  const thresholds: (readonly [from: number, result: Literal])[] = []
  const exact = new Map<string, Literal>()
  for (const row of rows as readonly Rule[]) {
    if (!isRow(row)) throw new RangeError(`A table's row is [key, result], not ${JSON.stringify(row)}.`)
    const [key, result] = row
    if (typeof key === 'number') thresholds.push([key, result])
    else exact.set(key, result)
  }
  return (value) => {
    if (typeof value === 'number') return thresholds.findLast(([from]) => from <= value)?.[1] ?? null
    return typeof value === 'string' ? (exact.get(value) ?? null) : null
  }
}

function isRow(row: Rule): row is readonly [key: string | number, result: Literal] {
  if (!Array.isArray(row) || row.length !== 2) return false
  const [key, result] = row as readonly Rule[]
  return (
    (typeof key === 'string' || typeof key === 'number') && (typeof result !== 'object' || result === null)
  )
}
