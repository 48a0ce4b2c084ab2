import { type ProblemCode, problemCodes } from '../../../widgets/contract/error-codes.ts'
import type { Problem } from '../../../widgets/contract/problem.ts'
import { problemTitles } from './problem-titles.ts'

/** Seconds after which an overloaded intake may be tried again. */
const retryAfter = 5

/** A refusal. @see https://www.rfc-editor.org/rfc/rfc9457 */
export function problem(code: ProblemCode): Response {
  const status = problemCodes[code]
  const body: Problem = { status, title: problemTitles[code], code }
  const headers = new Headers({ 'Content-Type': 'application/problem+json' })
  if (code === 'unavailable') headers.set('Retry-After', String(retryAfter))
  return new Response(JSON.stringify(body), { status, headers })
}
