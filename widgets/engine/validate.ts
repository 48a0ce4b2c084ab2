import type { FileAnswer } from '../contract/answers.ts'
import { maxFilesBytes } from '../contract/limits.ts'
import type { AnswerIssue } from '../contract/parsed.ts'
import { filesIn } from './kinds/file.ts'
import { kindOf } from './kinds.ts'
import type { AskedQuestion, Item, WalkedStep } from './walk.ts'

/** Everything wrong with what was entered on a step, in the order of the form. */
export function issuesOfStep({ items, broken }: WalkedStep): AnswerIssue[] {
  const issues = items.flatMap(issuesOfItem)
  // A rule between answers is worth saying only where the answer itself is right.
  return [...issues, ...broken.filter(({ field }) => !issues.some((issue) => issue.field === field))]
}

/** Everything wrong with a whole form. */
export function issuesOf(steps: readonly WalkedStep[]): AnswerIssue[] {
  const issues = steps.flatMap(issuesOfStep)
  const files = fileQuestions(steps)
  const total = files.flatMap(({ entry }) => filesIn(entry)).reduce((sum, { size }) => sum + size, 0)
  const last = files.at(-1)
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
export const filesOf = (steps: readonly WalkedStep[]): FileAnswer[] =>
  fileQuestions(steps).flatMap(({ reading }) =>
    reading.kind === 'answer' ? [...(reading.answer as readonly FileAnswer[])] : [],
  )

function issuesOfItem(item: Item): AnswerIssue[] {
  switch (item.is) {
    case 'info':
    case 'computed':
      return []
    case 'question':
      return issuesOfQuestion(item)
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

function issuesOfQuestion({ path, field, required, reading }: AskedQuestion): AnswerIssue[] {
  if (reading.kind === 'wrong') {
    const { code, values } = reading
    return [values ? { field: path, code, values } : { field: path, code }]
  }
  return reading.kind === 'empty' && required ? [{ field: path, code: kindOf(field).missing }] : []
}

const fileQuestions = (steps: readonly WalkedStep[]): AskedQuestion[] =>
  steps
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.is === 'group' ? item.rows.flat() : [item]))
    .filter((item): item is AskedQuestion => item.is === 'question' && item.field.kind === 'file')
