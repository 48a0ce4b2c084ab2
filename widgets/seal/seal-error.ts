/** What can be wrong with something sealed or signed. */
export type SealErrorCode =
  | 'ERR_NOT_CANONICAL'
  | 'ERR_NOT_READABLE'
  | 'ERR_SIGNATURE'
  | 'ERR_NOT_TRUSTED'
  | 'ERR_EXPIRED'
  | 'ERR_ROLLED_BACK'
  | 'ERR_TOO_OLD'
  | 'ERR_SWAPPED'
  | 'ERR_NO_KEY'

/** Something sealed or signed that must not be used. The message is for the log; people read the text for the code. */
export class SealError extends Error {
  readonly code: SealErrorCode

  constructor(code: SealErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'SealError'
    this.code = code
  }
}
