import type { Answers } from '../contract/answers.ts'
import type { Entries } from './entries.ts'

/** Levels that answers can have: a form, the rows of a group, those of a group in a row, a composite question. */
const deepest = 8

/** Answers as if somebody had entered them: examples, answers of a program, what a host page fills in. */
export const enterAnswers = (answers: Answers): Entries => enterAll(answers, deepest)

/** What is deeper than any form goes is no answer. */
const enterAll = (answers: Answers, levels: number): Entries =>
  Object.fromEntries(
    levels === 0 ? [] : Object.entries(answers).map(([field, answer]) => [field, enter(answer, levels - 1)]),
  )

/** `true` is a consent given as well as a yes: each kind takes the one it knows. */
function enter(answer: Answers[string], levels: number): Entries[string] {
  if (typeof answer === 'number') return String(answer)
  if (typeof answer !== 'object' || answer === null) return answer
  if (!Array.isArray(answer)) return enterAll(answer as Answers, levels)
  const items = answer as readonly unknown[]
  return items.every((row) => isRow(row))
    ? items.map((row) => enterAll(row as Answers, levels))
    : (answer as readonly string[])
}

/** A row of a group is an object, as a file is; a file has a type and a size. */
const isRow = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && !('size' in item && 'type' in item)
