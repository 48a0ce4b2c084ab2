import type { Answers } from '../contract/answers.ts'
import type { Entries } from './entries.ts'

/** Answers as if somebody had entered them: examples, answers of a program, what a host page fills in. */
export const enterAnswers = (answers: Answers): Entries =>
  Object.fromEntries(Object.entries(answers).map(([field, answer]) => [field, enter(answer)]))

/** `true` is a consent given as well as a yes: each kind takes the one it knows. */
function enter(answer: Answers[string]): Entries[string] {
  if (typeof answer === 'number') return String(answer)
  if (typeof answer !== 'object' || answer === null) return answer
  if (!Array.isArray(answer)) return enterAnswers(answer as Answers)
  const items = answer as readonly unknown[]
  return items.every((row) => isRow(row))
    ? items.map((row) => enterAnswers(row as Answers))
    : (answer as readonly string[])
}

/** A row of a group is an object, as a file is; a file has a type and a size. */
const isRow = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && !('size' in item && 'type' in item)
