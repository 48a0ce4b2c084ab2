import type { ProblemCode } from './error-codes.ts'

/** Body of every refusal. @see https://www.rfc-editor.org/rfc/rfc9457 */
export interface Problem {
  readonly status: number
  readonly title: string
  readonly code: ProblemCode
  /** The county's own words, where a form is not taken. */
  readonly detail?: string
}
