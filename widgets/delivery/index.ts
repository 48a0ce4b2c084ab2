/** Everything between "Absenden" and the receipt. Loaded as soon as a form is used, before it promises to work offline. */
export { attempt, type Surroundings } from './attempt.ts'
export { announce, onChange } from './changes.ts'
export { askForwarded } from './ask-forwarded.ts'
export { chooseBackend } from './choose-backend.ts'
export { type Device, openDevice } from './device.ts'
export {
  type DraftDevice,
  findDraft,
  findFile,
  forgetFile,
  keepDraft,
  keepFile,
  type OpenedDraft,
} from './drafts.ts'
export type { PackedDraft } from './draft-file.ts'
export { reminderDue } from './expiry.ts'
export type { SealedFile } from './export.ts'
export { flushOutbox } from './flush.ts'
export { handIn, isKeepable, type Sealed } from './hand-in.ts'
export {
  type Application,
  applicationsOfForm,
  arrivedAt,
  confirmCarried,
  discardDraft,
  forget,
  forgetReceipt,
  type Kept,
  type KeptReceipt,
  readAllKept,
  readKept,
  receiptsOfForm,
  reopen,
  retry,
} from './kept.ts'
export { standingOf } from './news.ts'
export { parcelOf } from './parcel.ts'
export { prepareFor } from './prepare-for.ts'
export type { OutboxDevice } from './send.ts'
export { watchOutbox } from './watch.ts'
export { fingerprint } from '../seal/fingerprint.ts'
