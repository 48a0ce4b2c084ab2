import type { KnownQuestion } from '../known-question.ts'
import { operationIn } from './operation.ts'
import { readRow } from './read-row.ts'
import { allOf, type Bracket, type Joined, type Row } from './sentence.ts'

/** More rows than anybody reads in one list; a rule with more is shown in words. */
const mostItems = 30

/**
 * A rule as rows; `undefined` where rows cannot say exactly this.
 *
 * @param depth Brackets that may stand inside of it.
 */
export function readBracket(
  rule: unknown,
  questions: readonly KnownQuestion[],
  depth: number,
): Bracket | undefined {
  const row = readRow(rule, questions, depth)
  if (row) return allOf(row)
  return readJoined(rule, questions, depth)
}

/** What stands in an `and` or `or`, with or without a "not" around it. */
function readJoined(rule: unknown, questions: readonly KnownQuestion[], depth: number): Bracket | undefined {
  const outer = operationIn(rule)
  const isNegated = outer?.operator === '!' && outer.operands.length === 1
  const inner = isNegated ? operationIn(outer.operands[0]) : outer
  if (!inner?.isList || (inner.operator !== 'and' && inner.operator !== 'or')) return undefined
  const { operands } = inner
  if (operands.length === 0 || operands.length > mostItems) return undefined
  const items: (Row | Bracket)[] = []
  for (const operand of operands) {
    const item =
      readRow(operand, questions, depth) ??
      (depth > 0 ? readJoined(operand, questions, depth - 1) : undefined)
    if (!item) return undefined
    items.push(item)
  }
  const isAnd = inner.operator === 'and'
  const joined: Joined = isNegated ? (isAnd ? 'not-all' : 'none') : isAnd ? 'all' : 'any'
  const spelling = isNegated
    ? outer.isList
      ? 'plain'
      : 'bare-not'
    : items.length === 1
      ? 'wrapped'
      : 'plain'
  return { joined, items, spelling }
}
