/** Where something stands in a document: keys of mappings and places in lists, from the outside in. */
export type Path = readonly (string | number)[]

/** One small change of a YAML document; the same for the data and for the text it stands in. */
export type Edit =
  /** Puts a value in place of another, or adds a key to a mapping. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: unknown }
  /** Puts a value into the list at `path`, before what stands at `index`. */
  | { readonly kind: 'insert'; readonly path: Path; readonly index: number; readonly value: unknown }
  /** Takes a key with its value or an item of a list away, with the comments that belong to it. */
  | { readonly kind: 'remove'; readonly path: Path }
  /**
   * Takes an item of a list to another place of this or another list. `to` ends with an index, and is counted in the document
   * without the item.
   */
  | { readonly kind: 'move'; readonly from: Path; readonly to: Path }
  /** Gives a key of a mapping another name, at its place. */
  | { readonly kind: 'rename'; readonly path: Path; readonly to: string }

/** A piece of a text that became another. Several count one after the other: each in the text that the one before left. */
export interface Splice {
  /** UTF-16 units from the start. */
  readonly at: number
  /** UTF-16 units that were taken out. */
  readonly removed: number
  readonly inserted: string
}
