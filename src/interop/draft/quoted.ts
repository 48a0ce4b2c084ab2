/** Characters of a foreign value that a note repeats. */
const longest = 1000

/** A foreign value as a note repeats it. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return `„${text.length > longest ? `${text.slice(0, longest)}…` : text}“`
}
