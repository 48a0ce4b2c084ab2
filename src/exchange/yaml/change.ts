import type { Splice } from './edit.ts'
import type { Place } from './find-place.ts'

/** What an edit does to the text, and the value that has to be read again. */
export interface Change extends Splice {
  readonly unit: Place
  /** Where nothing changes but that an entry of a block comes or goes: then the others need not be read again. */
  readonly entry?: EntryChange
}

/** An entry that comes into a block or goes out of it. */
export interface EntryChange {
  readonly index: number
  /** Where its lines, with its comments, stand in the text then; nothing where it goes. */
  readonly added?: { readonly from: number; readonly to: number }
}

/** An item of a list on its way to another place. */
export interface Chunk {
  /** Its comments and itself, with line ends; between brackets itself alone. */
  readonly own: string
  /** Blank lines, and comments that stand free before it. */
  readonly free: string
  /** Columns before its dash; nothing for what stood between brackets. */
  readonly column?: number
}
