import type { IssueCode, LoadErrorCode, ReasonCode } from '../contract/error-codes.ts'

/** Text with places for values: `Bitte höchstens {max} Zeichen.` */
export type Template = string

/** All text of the widgets in one language. Text of a form itself is in its definition. */
export interface Messages {
  /** What is wrong with an answer and how to put it right. `{label}` is the question. */
  readonly issue: Readonly<Record<IssueCode, Template>>
  /** Why a form cannot be shown, for the citizen. */
  readonly load: Readonly<Record<LoadErrorCode, Template>>
  /** Why an application waits or needs help. */
  readonly reason: Readonly<Record<ReasonCode, Template>>
  /** The four states. The wording is binding (delivery.md). */
  readonly state: {
    readonly kept: Template
    readonly sending: Template
    readonly arrived: Template
    readonly action: Template
  }
  readonly ui: Readonly<Record<UiKey, Template>>
}

/** Every other text. */
export type UiKey =
  | 'start'
  | 'continue'
  | 'startAnew'
  | 'draftFound'
  | 'duration'
  | 'durationTitle'
  | 'needsTitle'
  | 'privacyTitle'
  | 'privacyPurpose'
  | 'privacyGround'
  | 'privacyStorage'
  | 'privacyMore'
  | 'sealTitle'
  | 'seal'
  | 'shared'
  | 'sharedHint'
  | 'otherWays'
  | 'stepOf'
  | 'next'
  | 'back'
  | 'optional'
  | 'yes'
  | 'no'
  | 'choose'
  | 'errorsTitle'
  | 'errorTitle'
  | 'titlePrefix'
  | 'dateHint'
  | 'timeHint'
  | 'ibanHint'
  | 'partialDateHint'
  | 'plateHint'
  | 'taxIdHint'
  | 'fileHint'
  | 'fileRemove'
  | 'fileAdded'
  | 'fileRemoved'
  | 'fileReading'
  | 'charactersMax'
  | 'rowAdd'
  | 'rowRemove'
  | 'rowRemoved'
  | 'review'
  | 'reviewIntro'
  | 'change'
  | 'notAnswered'
  | 'send'
  | 'sendHint'
  | 'sealing'
  | 'draftKept'
  | 'draftSaving'
  | 'draftNotKept'
  | 'draftShared'
  | 'draftFull'
  | 'draftOpen'
  | 'draftSentElsewhere'
  | 'sentElsewhere'
  | 'filesMissing'
  | 'receiptShow'
  | 'draftElsewhere'
  | 'statusTitle'
  | 'keptHint'
  | 'keptOffline'
  | 'keptReason'
  | 'memoryHint'
  | 'sendNow'
  | 'withdraw'
  | 'withdrawn'
  | 'actionHint'
  | 'expired'
  | 'reasonCode'
  | 'receiptTitle'
  | 'receiptNumber'
  | 'receiptNext'
  | 'receiptKeep'
  | 'receiptDownload'
  | 'print'
  | 'another'
  | 'yourAnswers'
  | 'waitingTitle'
  | 'waitingShow'
  | 'sealFailed'
  | 'quotaFailed'
  | 'office'
  | 'phone'
  | 'email'
  | 'servicePage'
  | 'development'
  | 'language'
