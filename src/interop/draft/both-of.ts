import type { ForeignRule } from './draft.ts'

/** Two conditions at once: that of a container, and that of what is in it. */
export function bothOf(
  one: ForeignRule | undefined,
  other: ForeignRule | undefined,
): ForeignRule | undefined {
  if (!one || !other) return one ?? other
  return { rule: { and: [one.rule, other.rule] }, text: `(${one.text}) und (${other.text})` }
}
