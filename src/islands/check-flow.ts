import type { EligibilityCheck } from '../model/eligibility-check.ts'
import { compileRule } from '../../widgets/engine/logic/compile.ts'
import { truthy } from '../../widgets/engine/logic/truthy.ts'
import { scopeOf } from '../../widgets/engine/logic/scope.ts'
import { variablesIn } from '../../widgets/engine/logic/variables.ts'
import type { Rule } from '../../widgets/contract/condition.ts'

export type Asked = Pick<EligibilityCheck, 'questions' | 'results'>
export type Question = Asked['questions'][number]
export type Result = Asked['results'][number]
export type Answers = Readonly<Record<string, string>>

/** Where somebody stands: at a question, or at what came out. */
export type Standing =
  | { readonly kind: 'question'; readonly question: Question; readonly number: number; readonly most: number }
  | { readonly kind: 'result'; readonly result: Result }

const holds = (rule: Rule | undefined, answers: Answers): boolean =>
  rule === undefined || truthy(compileRule(rule)(scopeOf(answers)))

/** True where nothing the rule asks for is still open: what was not answered yet says neither yes nor no. */
const isDecided = (rule: Rule | undefined, answers: Answers): boolean =>
  rule !== undefined && variablesIn(rule).every((id) => answers[id] !== undefined)

/** Questions that are asked with these answers, in their order. */
export const askedWith = ({ questions }: Asked, answers: Answers): readonly Question[] =>
  questions.filter(({ when }) => holds(when, answers))

/** The next question without an answer, or the result. */
export function standingWith(check: Asked, answers: Answers): Standing {
  const early = check.results.find(
    ({ when, atOnce }) => atOnce && isDecided(when, answers) && holds(when, answers),
  )
  if (early) return { kind: 'result', result: early }
  const asked = askedWith(check, answers)
  const open = asked.findIndex(({ id }) => answers[id] === undefined)
  const question = asked[open]
  if (question) return { kind: 'question', question, number: open + 1, most: check.questions.length }
  const result = check.results.find(({ when }) => holds(when, answers))
  if (!result) throw new RangeError('The last result of a check holds always.')
  return { kind: 'result', result }
}
