import type { GeneratedExample } from '../../../rules/forms/examples/collection.ts'
import type { FormReview } from '../../../rules/forms/review-form.ts'
import type { Edit } from '../../../exchange/yaml/edit.ts'
import type { AdoptedSource } from '../form-source.ts'
import type { KnownQuestion } from '../known-question.ts'
import type { Previewable } from '../previewable.ts'
import type { Basis } from './basis.ts'
import type { DraftEntry } from './draft.ts'

/** A form that is opened. */
export interface Opened {
  /** Text of `form.yaml`. */
  readonly text: string
  /** Text of `examples.yaml`. */
  readonly examples?: string | undefined
  readonly adopted?: AdoptedSource | undefined
  /** It lies somewhere as it is. */
  readonly isSaved: boolean
}

/** What the page asks of the worker, which holds the text. In order: an undo after an edit undoes that edit. */
export type Request =
  | { readonly is: 'start'; readonly basis: Basis }
  | ({ readonly is: 'open' } & Opened)
  | { readonly is: 'resume'; readonly key: string }
  | { readonly is: 'forget'; readonly key: string }
  | {
      readonly is: 'edit'
      /** Counts up with each edit, so that the page knows which of its edits an answer does not know of yet. */
      readonly turn: number
      readonly edits: readonly Edit[]
      readonly what: string
      readonly group: string | undefined
    }
  | { readonly is: 'undo'; readonly turn: number }
  | { readonly is: 'redo'; readonly turn: number }
  | { readonly is: 'examples'; readonly text: string }
  | { readonly is: 'saved' }
  | { readonly is: 'close' }

/** What can be undone and redone, in words. */
export interface Steps {
  readonly undo: string | undefined
  readonly redo: string | undefined
}

/** A form as the guide sees it, and what else the page shows of it. */
export interface Reviewed extends FormReview {
  /** The form as far as it can be shown. */
  readonly shown: Previewable | undefined
  readonly questions: readonly KnownQuestion[]
}

/** What the worker tells. */
export type Report =
  | { readonly is: 'drafts'; readonly drafts: readonly DraftEntry[]; readonly keeps: boolean }
  | {
      readonly is: 'opened'
      readonly key: string
      readonly data: unknown
      readonly text: string
      readonly base: string
      readonly examples: string | undefined
      readonly adopted: AdoptedSource | undefined
    }
  | { readonly is: 'refused'; readonly reason: string }
  | { readonly is: 'went'; readonly turn: number; readonly data: unknown; readonly what: string }
  | {
      readonly is: 'text'
      readonly text: string
      readonly base: string
      readonly steps: Steps
      readonly examples: string | undefined
    }
  | { readonly is: 'kept'; readonly at: number }
  | { readonly is: 'reviewed'; readonly reviewed: Reviewed }
  | {
      readonly is: 'examples'
      /** The last edit that they know of. */
      readonly of: number
      readonly examples: readonly GeneratedExample[]
    }
