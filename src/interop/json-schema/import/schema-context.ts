import type { NoteBook } from '../../draft/note-book.ts'

/** What is known while a schema is read. */
export interface SchemaContext {
  readonly root: unknown
  readonly notes: NoteBook
  /** Counts what is looked at. @throws {TooMuch} Where references multiply without end. */
  readonly spend: () => void
}

/** A schema that grows beyond any form while its references are followed. Never leaves the importer. */
export class TooMuch extends Error {}

/** Schemas looked at: more than any form needs, and soon over. */
const budget = 20_000

/** A context for one import. */
export function openContext(root: unknown, notes: NoteBook): SchemaContext {
  let left = budget
  return {
    root,
    notes,
    spend: () => {
      left -= 1
      if (left < 0)
        throw new TooMuch(
          'Die Verweise ($ref) vervielfachen sich: Daraus würden mehr Fragen, als ein Formular haben kann.',
        )
    },
  }
}
