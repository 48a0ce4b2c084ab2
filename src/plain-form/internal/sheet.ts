import type { Field } from '../../../widgets/contract/field.ts'
import type { FormRelease } from '../../../widgets/contract/release.ts'
import type { Entries } from '../../../widgets/engine/entries.ts'
import type { Filled } from '../filled.ts'
import type { Say } from './conditions.ts'
import type { Numbers } from './numbers.ts'

/** The form that is being written, and what is known of it. */
export interface Sheet {
  readonly release: FormRelease
  readonly numbers: Numbers
  readonly say: Say
  /** What was filled in; undefined on a page that nobody has filled in yet. */
  readonly filled: Filled | undefined
  /** What is wrong, by path. */
  readonly mistakes: ReadonlyMap<string, string>
}

/** Where in the form fields stand. */
export interface Place {
  /** `kinder.0.` */
  readonly prefix: string
  /** What was entered there. */
  readonly entries: Entries
  /** Fields that conditions here see beside those of the form. */
  readonly around: readonly Field[]
  /** Whether a required question here is one that everybody must answer. */
  readonly isSure: boolean
  /** Level of headings here. */
  readonly level: 3 | 4 | 5
}
