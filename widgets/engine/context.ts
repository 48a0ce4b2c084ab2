import type { IsoDate } from '../contract/primitives.ts'
import type { Language } from '../contract/text.ts'

/** What reading and writing an answer depends on beside the field. */
export interface Context {
  /** The day it is for the person who fills in. */
  readonly today: IsoDate
  readonly language: Language
  /** Municipalities of the county. */
  readonly places: readonly { readonly value: string; readonly label: string }[]
}
