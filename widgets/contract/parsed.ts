import type { IssueCode } from './error-codes.ts'

/** One thing wrong with one answer. */
export interface AnswerIssue {
  /** Where: `field`, or `group.0.field` for the first row of a group. */
  readonly field: string
  readonly code: IssueCode
  /** Values the message names, for example the limit. */
  readonly values?: Readonly<Record<string, string | number>>
}

/** Outcome of checking untrusted input. Bad input is expected, so it is a value and never thrown. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly [AnswerIssue, ...AnswerIssue[]] }
