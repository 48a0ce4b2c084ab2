import type { Path } from '../../../exchange/yaml/edit.ts'
import type { RulePlace } from './rule-places.ts'
import { meaningOf, type Meaning, type Named, type Names } from './names.ts'

/** A name in a rule. */
export interface Mention {
  readonly name: string
  /** Of the text that is the name. */
  readonly path: Path
  readonly meaning: Meaning
}

/** An operation of a rule, with what its operands mean where they are questions. */
export interface Operation {
  readonly operands: readonly unknown[]
  /** Of the list of operands. */
  readonly path: Path
  readonly questions: readonly (Named | undefined)[]
}

/** What is seen on a walk through a rule. */
export interface Visitor {
  readonly mention?: (mention: Mention) => void
  readonly operation?: (operation: Operation) => void
}

const overRows: ReadonlySet<string> = new Set(['some', 'all', 'none'])

/** Walks through a rule, knowing in every part of it what names mean there. */
export function walkRule({ value, path, levels }: RulePlace, visitor: Visitor): void {
  if (Array.isArray(value)) {
    value.forEach((inner: unknown, index) => {
      walkRule({ value: inner, path: [...path, index], levels }, visitor)
    })
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [operator, operand] of Object.entries(value) as [string, unknown][]) {
    const at = [...path, operator]
    if (operator === 'var') walkName(operand, at, levels, visitor)
    else if (Array.isArray(operand)) walkOperands(operator, operand, at, levels, visitor)
    else walkRule({ value: operand, path: at, levels }, visitor)
  }
}

function walkName(operand: unknown, path: Path, levels: readonly Names[], visitor: Visitor): void {
  const [name, ...rest] = Array.isArray(operand) ? (operand as readonly unknown[]) : [operand]
  const at = Array.isArray(operand) ? [...path, 0] : path
  if (typeof name === 'string') visitor.mention?.({ name, path: at, meaning: meaningOf(name, levels) })
  else walkRule({ value: name, path: at, levels }, visitor)
  rest.forEach((fallback, index) => {
    walkRule({ value: fallback, path: [...path, index + 1], levels }, visitor)
  })
}

function walkOperands(
  operator: string,
  operands: readonly unknown[],
  path: Path,
  levels: readonly Names[],
  visitor: Visitor,
): void {
  const questions = operands.map((operand) => questionOf(operand, levels))
  visitor.operation?.({ operands, path, questions })
  const [list] = questions
  operands.forEach((operand, index) => {
    const at = [...path, index]
    // Inside of these a rule sees nothing but the row.
    if (index === 1 && overRows.has(operator))
      walkRule({ value: operand, path: at, levels: [elementOf(list)] }, visitor)
    else if (index === 1 && operator === 'sum' && typeof operand === 'string')
      visitor.mention?.({ name: operand, path: at, meaning: meaningOf(operand, [elementOf(list)]) })
    else walkRule({ value: operand, path: at, levels }, visitor)
  })
}

/** What an element of a list is: a row with its questions, or, by the empty name, one of the answers that were ticked. */
const elementOf = (list: Named | undefined): Names => list?.rows ?? new Map(list ? [['', list]] : [])

/** The question whose answer an operand is. */
function questionOf(operand: unknown, levels: readonly Names[]): Named | undefined {
  if (typeof operand !== 'object' || operand === null || !('var' in operand)) return undefined
  const name: unknown = Array.isArray(operand.var) ? operand.var[0] : operand.var
  return typeof name === 'string' ? meaningOf(name, levels).whole : undefined
}
