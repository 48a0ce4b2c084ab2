import type { Rule } from '../../../widgets/contract/condition.ts'
import type { FieldKind } from '../../../widgets/contract/field.ts'
import type { LocalText } from '../../../widgets/contract/text.ts'

/** A condition of a foreign form: its variables have the foreign names, its constants are the foreign values. */
export interface ForeignRule {
  readonly rule: Rule
  /** As it stood in the file, for notes. */
  readonly text: string
}

/** An answer to choose. */
export interface DraftOption {
  /** As the foreign form stores it, and as its conditions compare with it. */
  readonly value: string | number | boolean
  readonly label: LocalText
  readonly hint?: LocalText | undefined
  readonly when?: ForeignRule | undefined
}

/** What only fields of one kind have: limits, unit, parts. Checked with the whole form at the end. */
export type Shape = Readonly<Record<string, unknown>> & { readonly kind: FieldKind }

/** A field before it has an id of ours. */
export interface DraftField {
  /** Where it stands in the foreign file. */
  readonly at: string
  /** What the foreign form calls it, for its id and for conditions. */
  readonly name: string
  /** What conditions call it besides: a path through containers. */
  readonly aliases?: readonly string[]
  readonly label: LocalText
  readonly hint?: LocalText | undefined
  readonly shape: Shape
  /** Of a `boolean`: its two answers, yes first, for conditions that name them. */
  readonly options?: readonly DraftOption[] | undefined
  /** As the foreign form writes it; fitted to the kind. */
  readonly default?: unknown
  readonly required: boolean | ForeignRule
  readonly when?: ForeignRule | undefined
  /** A value that follows from others; for the kind `computed`. */
  readonly value?: ForeignRule | undefined
  /** Of a group: what is asked in each row. */
  readonly fields?: readonly DraftField[]
}

/** One screen. */
export interface DraftStep {
  readonly at: string
  readonly name?: string | undefined
  readonly title: LocalText
  readonly intro?: LocalText | undefined
  readonly when?: ForeignRule | undefined
  readonly fields: readonly DraftField[]
}

/** A foreign form as far as it was understood. */
export interface Draft {
  readonly title?: LocalText | undefined
  readonly summary?: LocalText | undefined
  /** The foreign name of the form. */
  readonly name?: string | undefined
  readonly steps: readonly DraftStep[]
}
