import type { Answers } from '../../contract/answers.ts'
import { kindOf } from '../all-kinds.ts'
import type { Context } from '../context.ts'
import type { Entries } from '../entries.ts'
import type { Question } from '../kinds.ts'
import { fewOptions, guess } from './guesses.ts'
import type { Compared, Mention } from './mentions.ts'

/** Something a person may enter, and the answer that comes of it. */
export interface Candidate {
  readonly entry: Entries[string]
  /** `undefined` where the question stays unanswered. */
  readonly answer: Answers[string] | undefined
}

/** What a rule does with an answer or a part of it. */
export type Asked = Pick<Mention, 'use' | 'compared'>

/** A question that was left empty on purpose: its default does not count. */
const unanswered: Candidate = { entry: '', answer: undefined }

/** Municipalities of a county we know nothing of: any that a rule names, and others. */
export const contextOn = (today: string, places: readonly string[]): Context => ({
  today,
  language: 'de',
  places: [...places, 'ein-ort', 'noch-ein-ort'].map((value) => ({ value, label: value })),
})

/** Answers to a question that stand for all others as far as rules ask about it; left empty comes last. */
export function candidatesFor(
  field: Question,
  compared: readonly Compared[],
  context: Context,
): readonly Candidate[] {
  const byAnswer = new Map<string, Candidate>()
  for (const entry of guess(field, compared, context.today)) {
    const reading = kindOf(field).read(entry, field, context)
    if (reading.kind !== 'answer') continue
    const key = JSON.stringify(reading.answer)
    if (!byAnswer.has(key)) byAnswer.set(key, { entry, answer: reading.answer })
  }
  return [...byAnswer.values(), unanswered]
}

/** Comparisons that tell only one answer from all others. */
const equality = new Set(['==', '!=', '===', '!==', 'in', '!!', '!', 'table'])
const order = new Set([...equality, '<', '<=', '>', '>='])

/** Whether the candidates stand for every answer there is, so that what none of them does, no answer does. */
export function isCovered(
  field: Question,
  asked: readonly Asked[],
  candidates: readonly Candidate[],
): boolean {
  const compares = (operators: ReadonlySet<string>, terms: readonly Compared['term'][]) =>
    asked.every(
      ({ use, compared: { operator, term } = { operator: '!!', term: 'itself' } }) =>
        use.is === 'test' && operators.has(operator) && terms.includes(term),
    )
  switch (field.kind) {
    case 'boolean':
    case 'consent':
      return true
    case 'choice':
      return field.options.length <= 60 || compares(equality, ['itself'])
    case 'choices':
      return (
        field.options.length <= fewOptions ||
        (mentioned(asked).length <= fewOptions &&
          (field.min ?? 1) <= 1 &&
          field.max === undefined &&
          field.options.every(({ when }) => when === undefined) &&
          compares(new Set(['has', '!!']), ['itself']))
      )
    case 'integer':
    case 'decimal':
    case 'money':
    case 'time':
      return compares(order, ['itself'])
    case 'date':
      return compares(order, ['itself', 'age', 'days'])
    case 'file':
      return compares(order, ['itself', 'count'])
    default:
      return compares(equality, ['itself']) && hasAnother(asked, candidates)
  }
}

/** Constants the answer is compared with. */
const mentioned = (asked: readonly Asked[]) => [
  ...new Set(asked.flatMap(({ compared }) => compared?.constants ?? [])),
]

/** Whether there is an answer that no rule names. */
function hasAnother(asked: readonly Asked[], candidates: readonly Candidate[]): boolean {
  const named = new Set(mentioned(asked).map(String))
  return candidates.some(({ answer }) => answer !== undefined && !named.has(String(answer)))
}
