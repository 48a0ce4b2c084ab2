import { conditionOperators } from '../../../widgets/contract/condition.ts'
import type { Path } from './edit.ts'
import { flowText } from './flow-text.ts'

/** Columns a line with brackets may take. */
const width = 110
/** Characters that several rules in one may take. */
const joinedWidth = 60

const operators = new Set<string>(conditionOperators)
const joining = new Set(['and', 'or', 'if'])
const dateLimits = new Set(['days', 'months', 'years'])
/** Keys whose small mappings stand on one line. */
const small = new Set<string | number | undefined>(['with', 'age'])

/**
 * A collection on one line, where the house writes it so: rules, limits of dates, lists of short words, and what is empty. Nothing
 * where it takes lines of its own.
 *
 * @param column At which it would begin.
 */
export function onOneLine(value: object, path: Path, column: number): string | undefined {
  if (!isShort(value, path)) return undefined
  const text = flowText(value, path)
  const isJoined = Object.keys(value).some((key) => joining.has(key))
  return column + text.length <= width && !(isJoined && text.length > joinedWidth) ? text : undefined
}

function isShort(value: object, path: Path): boolean {
  if (Array.isArray(value)) return value.every((item) => isWord(item) || isRow(item))
  const keys = Object.keys(value)
  if (keys.length === 0) return true
  if (small.has(path.at(-1))) return Object.values(value).every(isWord)
  return isRule(value) || (keys.length === 1 && dateLimits.has(keys[0] ?? ''))
}

/** `null`, `7`, `citizen`; texts with spaces take a line each. */
const isWord = (value: unknown): boolean =>
  typeof value === 'string' ? /^\S{0,40}$/u.test(value) : typeof value !== 'object' || value === null

/** A row of a table. */
const isRow = (value: unknown): boolean => Array.isArray(value) && value.every(isWord)

function isRule(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const keys = Object.keys(value)
  return keys.length === 1 && operators.has(keys[0] ?? '')
}
