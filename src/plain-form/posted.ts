/** A file as it came with a posted form. */
export interface PostedFile {
  /** As the sender's device calls it. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A posted form: the values of every control by its name, in the order in which they came. Anybody may have made it. */
export type Posted = ReadonlyMap<string, readonly (string | PostedFile)[]>

/** Names of controls that are no question. No question's name begins with an underscore. */
export const controls = {
  /** Which wording of the form the page showed. */
  edition: '_edition',
  /** Button that asks for more rows of a group. */
  more: '_more',
  /** Files that were sent earlier and have to be chosen again: `_files.<path>`. */
  files: '_files.',
  /** Box that says these files are not needed after all: `_without.<path>`. */
  without: '_without.',
} as const

/** Characters of one answer that are read: twice what any question takes, so that a text that is too long is shown again. */
export const maxEntryLength = 20_000
