import type { Answer } from '../contract/answers.ts'
import type { IssueCode } from '../contract/error-codes.ts'
import type { AnswerIssue } from '../contract/parsed.ts'
import type { Context } from './context.ts'
import type { Entry } from './entries.ts'

/** What an entry turned out to be. */
export type Reading<A extends Answer = Answer> =
  | { readonly kind: 'empty' }
  | { readonly kind: 'answer'; readonly answer: A }
  | { readonly kind: 'wrong'; readonly code: IssueCode; readonly values?: NonNullable<AnswerIssue['values']> }

/** How any kind of question reads and writes; whose field and answer must fit is known to who took it. */
export interface AnyKind {
  readonly missing: IssueCode
  readonly read: (entry: Entry | undefined, field: never, context: Context) => Reading
  readonly write: (answer: never, field: never, context: Context) => string
}

/** How one kind of question reads what was entered and writes it for people. */
export interface Kind<F, A extends Answer = Answer> {
  /** Issue where a required question is left empty. */
  readonly missing: IssueCode
  readonly read: (entry: Entry | undefined, field: F, context: Context) => Reading<A>
  readonly write: (answer: A, field: F, context: Context) => string
}

export const empty = { kind: 'empty' } as const
export const answer = <A extends Answer>(value: A): Reading<A> => ({ kind: 'answer', answer: value })
export const wrong = (code: IssueCode, values?: AnswerIssue['values']): Reading<never> =>
  values ? { kind: 'wrong', code, values } : { kind: 'wrong', code }

/** Text entered, composed (NFC) and without spaces around it. Anything that is no text counts as nothing. */
export const typed = (entry: Entry | undefined): string =>
  typeof entry === 'string' ? entry.normalize('NFC').trim() : ''
