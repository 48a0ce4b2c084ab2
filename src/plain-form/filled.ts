import type { Entries } from '../../widgets/engine/entries.ts'
import type { Mistake } from './check-form.ts'
import type { FileNames } from './read-posted.ts'

/** A form that was filled in and is shown again. */
export interface Filled {
  readonly entries: Entries
  readonly mistakes: readonly Mistake[]
  /** Files that have to be chosen again. */
  readonly files: FileNames
  /** Rows shown before, by the path of their group. */
  readonly rows: ReadonlyMap<string, number>
  /** Group of which more rows are shown now. */
  readonly more: string | undefined
  /** Values that follow from answers, written out. */
  readonly computed: ReadonlyMap<string, string>
  /** Day for the person, `YYYY-MM-DD`. */
  readonly today: string
  /** Said above everything else. */
  readonly notice: Notice | undefined
}

/** Something to read first. */
export interface Notice {
  readonly title: string
  readonly text: string
}
