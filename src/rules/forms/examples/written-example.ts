import type { Answers } from '../../../../widgets/contract/answers.ts'
import { enterAnswers } from '../../../../widgets/engine/enter-answers.ts'
import { answersOf } from '../../../../widgets/engine/walk.ts'
import { canonical } from '../../../model/canonical.ts'
import type { FormExample } from '../../../model/form-examples.ts'
import type { Bench, Filled } from './bench.ts'

/** Right answers as they are saved; `undefined` where they would not come out the same when they are read again. */
export function rightExample(
  { outline, today, tryOut }: Bench,
  name: string,
  { trial }: Filled,
): FormExample | undefined {
  const answers = answersOf(trial.steps)
  const again = tryOut(enterAnswers(answers, outline.definition))
  const isSame = again.issues.length === 0 && canonical(answersOf(again.steps)) === canonical(answers)
  return isSame ? { name, today, answers, issues: [] } : undefined
}

/** Wrong answers with what the engine says of them; `undefined` where it finds nothing wrong. */
export function wrongExample(
  { outline, today, tryOut }: Bench,
  name: string,
  answers: Readonly<Record<string, unknown>>,
): FormExample | undefined {
  const { issues } = tryOut(enterAnswers(answers as Answers, outline.definition))
  if (issues.length === 0) return undefined
  return { name, today, answers, issues: issues.map(({ field, code }) => ({ field, code })) }
}
