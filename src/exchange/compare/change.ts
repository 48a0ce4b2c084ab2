import type { Language } from '../../../widgets/contract/text.ts'
import type { Address } from '../overlay/address.ts'

/** What a change is about, for grouping and marks. */
export const changeKinds = [
  'new',
  'gone',
  'moved',
  'text',
  'answers',
  'condition',
  'computed',
  'legal',
  'privacy',
  'form',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** Something that is different in another version of a form. */
export interface Change {
  /** Where: no names at all is the form itself. `key` is what of the thing, `label.de`. */
  readonly at: Address & { readonly key?: string }
  readonly kind: ChangeKind
  /** A German sentence. */
  readonly words: string
  /** Of a text: how it read before and reads now, for marking its words. */
  readonly text?: { readonly language: Language; readonly was: string; readonly now: string }
}
