import type { Rule } from '../../../../widgets/contract/condition.ts'
import { type Bracket, isBracket } from './sentence.ts'
import { writeRow } from './write-row.ts'

/** Rows that belong together as one rule. A single row needs no brackets, unless it had some when it was read. */
export function writeBracket({ joined, items, spelling }: Bracket): Rule {
  const rules = items.map((item) => (isBracket(item) ? writeBracket(item) : writeRow(item)))
  const [only] = rules
  const isAnd = joined === 'all' || joined === 'not-all'
  const isNegated = joined === 'not-all' || joined === 'none'
  if (only !== undefined && rules.length === 1 && !isNegated && spelling === 'plain') return only
  const rule: Rule = { [isAnd ? 'and' : 'or']: rules }
  if (!isNegated) return rule
  return { '!': spelling === 'bare-not' ? rule : [rule] }
}
