import type { Answer, Answers, Row } from '../contract/answers.ts'
import type { Entries, Entry, EntryRow } from './entries.ts'

/** Answers as if somebody had entered them: examples, answers of a program, answers of an earlier version. */
export const enterAnswers = (answers: Answers): Entries =>
  Object.fromEntries(
    Object.entries(answers).map(([field, answer]) => [
      field,
      isRows(answer) ? answer.map(enterRow) : enterAnswer(answer),
    ]),
  )

const enterRow = (row: Row): EntryRow =>
  Object.fromEntries(Object.entries(row).map(([field, answer]) => [field, enterAnswer(answer)]))

/** `true` is a consent given as well as a yes: each kind takes the one it knows. */
const enterAnswer = (answer: Answer): Entry =>
  typeof answer === 'number' ? String(answer) : (answer as Entry)

const isRows = (answer: Answers[string]): answer is readonly Row[] =>
  Array.isArray(answer) && answer.every((row) => typeof row === 'object' && !('size' in row && 'type' in row))
