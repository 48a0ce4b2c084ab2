/** Everything between "Absenden" and the receipt. Loaded as soon as a form is used, before it promises to work offline. */
export { attempt, type Surroundings } from './attempt.ts'
export { announce, onChange } from './changes.ts'
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
export { type DraftFileProblem, type PackedDraft, packDraft, unpackDraft } from './draft-file.ts'
export { flushOutbox } from './flush.ts'
export { handIn, type Sealed } from './hand-in.ts'
export {
  type Application,
  applicationsOfForm,
  discardDraft,
  forgetReceipt,
  type Kept,
  type KeptReceipt,
  readKept,
  receiptsOfForm,
  retry,
  withdraw,
} from './kept.ts'
export { watchOutbox } from './watch.ts'
