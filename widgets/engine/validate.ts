import type { FileAnswer } from '../contract/answers.ts'
import { maxFilesBytes } from '../contract/limits.ts'
import type { AnswerIssue } from '../contract/parsed.ts'
import { type AskedQuestion, everyItem, type Item, type WalkedStep } from './walk.ts'

/** Everything wrong with what was entered on a step, in the order of the form. */
export function issuesOfStep({ items, broken }: WalkedStep): AnswerIssue[] {
  const issues = items.flatMap(issuesOfItem)
  if (broken.length === 0) return issues
  // A rule between answers is worth saying only where the answer itself is right.
  return [...issues, ...broken.filter(({ field }) => !issues.some((issue) => issue.field === field))]
}

/** Everything wrong with a whole form. */
export function issuesOf(steps: readonly WalkedStep[]): AnswerIssue[] {
  const issues = steps.flatMap(issuesOfStep)
  const questions = fileQuestions(steps)
  const last = questions.at(-1)
  const total = filesAnswering(questions).reduce((sum, { size }) => sum + size, 0)
  if (last && total > maxFilesBytes) {
    issues.push({
      field: last.path,
      code: 'files-too-large',
      values: { maxBytes: maxFilesBytes, size: total },
    })
  }
  return issues
}

/** The files of an application, in the order of the form. */
export const filesOf = (steps: readonly WalkedStep[]): FileAnswer[] => filesAnswering(fileQuestions(steps))

const filesAnswering = (questions: readonly AskedQuestion[]): FileAnswer[] =>
  questions.flatMap(({ reading }) =>
    reading.kind === 'answer' ? [...(reading.answer as readonly FileAnswer[])] : [],
  )

function issuesOfItem(item: Item): AnswerIssue[] {
  switch (item.is) {
    case 'info':
    case 'computed':
      return []
    case 'question':
      return issuesOfQuestion(item)
    case 'composite':
      return item.items.flatMap(issuesOfItem)
    case 'group': {
      const { min, max } = item.field
      const rows = item.rows.flatMap((row) => row.flatMap(issuesOfItem))
      if (item.rows.length < min)
        return [{ field: item.path, code: 'too-few-rows', values: { min } }, ...rows]
      if (item.rows.length > max)
        return [{ field: item.path, code: 'too-many-rows', values: { max } }, ...rows]
      return rows
    }
  }
}

function issuesOfQuestion({ path, kind, required, reading }: AskedQuestion): AnswerIssue[] {
  if (reading.kind === 'wrong') {
    const { code, values } = reading
    return [values ? { field: path, code, values } : { field: path, code }]
  }
  return reading.kind === 'empty' && required ? [{ field: path, code: kind.missing }] : []
}

const fileQuestions = (steps: readonly WalkedStep[]): AskedQuestion[] =>
  everyItem(steps.flatMap(({ items }) => items)).filter(
    (item): item is AskedQuestion => item.is === 'question' && item.field.kind === 'file',
  )
