/** What can be wrong with one answer. The text for each is in `widgets/messages`. */
export const issueCodes = [
  'required',
  'required-choice',
  'required-choices',
  'required-consent',
  'required-file',
  'too-short',
  'too-long',
  'unwanted-characters',
  'foreign-character',
  'look-alike-character',
  'wrong-pattern',
  'not-an-integer',
  'not-a-number',
  'too-many-decimals',
  'not-an-amount',
  'not-a-partial-date',
  'not-a-licence-plate',
  'licence-plate-gap',
  'tax-id-length',
  'tax-id-check-digit',
  'too-small',
  'too-large',
  'not-a-date',
  'too-early',
  'too-late',
  'too-young',
  'too-old',
  'not-a-time',
  'not-an-email',
  'not-a-phone-number',
  'not-an-option',
  'too-few',
  'too-many',
  'iban-characters',
  'iban-country',
  'iban-length',
  'iban-check-digits',
  'file-too-large',
  'files-too-large',
  'file-type',
  'file-empty',
  'too-many-files',
  'too-few-rows',
  'too-many-rows',
  'form-rule',
] as const
export type IssueCode = (typeof issueCodes)[number]

/** What the intake says when it does not take a request. Sent as `code` of an `application/problem+json` body. */
export const problemCodes = {
  'bad-id': 400,
  'bad-envelope': 400,
  'bad-digest': 400,
  'bad-feedback': 400,
  'missing-blobs': 400,
  'unknown-form': 404,
  'unknown-key': 400,
  'unknown-receipt': 404,
  'unknown-blob': 404,
  'not-found': 404,
  'origin-not-allowed': 403,
  'proof-refused': 403,
  'too-slow': 408,
  'in-flight': 409,
  'form-withdrawn': 410,
  'too-large': 413,
  'wrong-content-type': 415,
  'other-content': 422,
  'proof-required': 428,
  'too-many-requests': 429,
  'headers-too-large': 431,
  internal: 500,
  unavailable: 503,
  'form-suspended': 503,
} as const
export type ProblemCode = keyof typeof problemCodes

/** Why a form cannot be shown. */
export type LoadErrorCode =
  | 'unknown-form'
  | 'unreachable'
  | 'not-trusted'
  | 'insecure-page'
  | 'no-form-named'
  | 'wrong-backend'
  | 'unreadable'
  | 'not-allowed-here'
  /** It is shown in a frame of the county's own site instead: asked for, or demanded by the form. */
  | 'framed'

/** Why an application waits for help (state ACTION) or is still on its way (state WAIT). Shown as a short code. */
export const reasonCodes = [
  'network',
  'timeout',
  'no-receipt',
  'server-busy',
  'server-error',
  'receipt-not-valid',
  'other-content',
  'refused',
  'key-revoked',
  'key-expired',
  'interrupted',
  'proof-refused',
  'blocked',
  'form-suspended',
  'form-withdrawn',
  'unsure',
  'lost-parts',
  'to-hand-in',
  'left-page',
] as const
export type ReasonCode = (typeof reasonCodes)[number]
