/** Why something from another county is not taken. */
export type RefusalCode =
  | 'unreachable'
  | 'too-large'
  | 'not-readable'
  | 'not-found'
  | 'wrong-root'
  | 'wrong-signature'
  | 'expired'
  | 'revoked'
  | 'played-again'
  | 'other-checksum'
  | 'other-form'
  | 'downgraded'
  | 'other-content'
  | 'no-licence'

/** Something from another county is not taken. The reason is a German sentence that says what to do. */
export interface Refusal {
  readonly ok: false
  readonly code: RefusalCode
  readonly reason: string
}

/** What was asked for, or why it is not taken. */
export type Taken<T> = { readonly ok: true; readonly value: T } | Refusal

export const refused = (code: RefusalCode, reason: string): Refusal => ({ ok: false, code, reason })

export const taken = <T>(value: T): Taken<T> => ({ ok: true, value })
