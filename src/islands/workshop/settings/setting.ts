/** How a key of a field is set. */
export type Control =
  | 'local'
  | 'local-long'
  | 'line'
  | 'whole'
  | 'decimal'
  | 'money'
  | 'yes'
  | 'default-yes-no'
  | 'select'
  | 'option-of'
  | 'options-of'
  | 'date-limit'
  | 'age'
  | 'pattern'
  | 'options'
  | 'file-types'
  | 'megabytes'
  | 'parts'
  | 'required'
  | 'condition'
  | 'value'

/** A key of a field, as an author sets it. */
export interface Setting {
  readonly key: string
  readonly label: string
  readonly hint?: string
  readonly control: Control
  /** What can be chosen; the first is what holds where nothing is said. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
}

/** Where a setting stands. */
export interface SettingGroup {
  readonly title: string
  readonly settings: readonly Setting[]
}
