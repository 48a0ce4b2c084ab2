import type { AdoptedSource } from '../form-source.ts'
import type { History } from './history.ts'

/** A form that somebody works on in this browser. */
export interface Draft {
  /** Random: several drafts may be of the same form. */
  readonly key: string
  /** Text of `form.yaml`. */
  readonly text: string
  readonly history: History
  /** Text of `examples.yaml`, where the author has one. */
  readonly examples: string | undefined
  /** Where another county maintains the form: what the changes are told from. */
  readonly adopted: AdoptedSource | undefined
  /** As it was opened or saved last: what has changed since is compared with it. */
  readonly base: string
  /** Epoch milliseconds. */
  readonly changedAt: number
}

/** A draft in a list. */
export interface DraftEntry {
  readonly key: string
  readonly title: string
  readonly id: string
  readonly changedAt: number
  /** Changed since it was opened or saved. */
  readonly isChanged: boolean
}
