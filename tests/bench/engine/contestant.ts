import type { Edit } from './large-form.ts'

/** A form engine that is filled in. */
export interface Contestant {
  readonly name: string
  readonly version: string
  /** Does all that must be done when a person has changed an answer. */
  readonly edit: (edit: Edit) => void
  /** Ids of the questions that are asked now, and of those that must be answered and are not: to see that both do the same. */
  readonly state: () => { readonly asked: readonly string[]; readonly missing: readonly string[] }
}
