import type { Range } from './part.ts'

const meaning = new Set('-/()\\+*?[]{}|^$.')

/** How often, as a pattern says it. @param max `Infinity` where there is no limit. */
export function writeCount(min: number, max: number): string {
  if (max === Infinity) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`
  if (min === 0 && max === 1) return '?'
  if (min === max) return min === 1 ? '' : `{${min}}`
  return `{${min},${max}}`
}

/** One of several characters, as a pattern says it. */
export const writeClass = (ranges: readonly Range[]): string =>
  `[${ranges.map(([low, high]) => (low === high ? escape(low) : `${escape(low)}-${escape(high)}`)).join('')}]`

function escape(point: number): string {
  const char = String.fromCodePoint(point)
  return meaning.has(char) ? `\\${char}` : char
}
