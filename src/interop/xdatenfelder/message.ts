/** Version of the standard: 2.0 or 3.0. */
export type XdfVersion = 2 | 3

/** Namespace of each version. */
export const namespaces = {
  2: 'urn:xoev-de:fim:standard:xdatenfelder_2',
  3: 'urn:xoev-de:fim:standard:xdatenfelder_3.0.0',
} as const

/** Statute or standard an element rests on. */
export interface Norm {
  readonly text: string
  readonly link?: string
}

/** A rule: in the federal schemas mostly prose for people. */
export interface XdfRule {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly script: string
  readonly line: number
}

/** What schema, group and field have in common. */
export interface XdfBase {
  readonly id: string
  readonly version?: string
  readonly name: string
  /** What people read; the name where it is empty. */
  readonly label: string
  readonly help: string
  readonly description: string
  readonly definition: string
  readonly norms: readonly Norm[]
  readonly author: string
  readonly rules: readonly XdfRule[]
  readonly line: number
}

/** One value of a code list. */
export interface XdfCode {
  readonly code: string
  readonly name: string
  readonly help?: string
}

/** Names of a code list that stands elsewhere. */
export interface CodeListName {
  /** Number FIM gave it; only 2.0 names it. */
  readonly id?: string
  readonly uri: string
  readonly version: string
}

export const feldarten = ['input', 'select', 'label', 'hidden', 'locked'] as const
export type Feldart = (typeof feldarten)[number]
export const datentypen = [
  'text', 'text_latin', 'date', 'time', 'datetime', 'bool', 'num', 'num_int', 'num_currency', 'file', 'obj',
] as const // prettier-ignore
export type Datentyp = (typeof datentypen)[number]

/** A field of data. */
export interface XdfField extends XdfBase {
  readonly type: 'field'
  readonly art: Feldart
  readonly datatype: Datentyp
  /** `minLength`, `maxLength`, `minValue`, `maxValue`, `pattern`, as they are written. */
  readonly limits: ReadonlyMap<string, string>
  readonly content: string
  readonly prefill: string
  readonly codes?: readonly XdfCode[]
  readonly codeList?: CodeListName
  /** Columns of the code list that hold code, name and help. */
  readonly columns: { readonly code?: string; readonly name?: string; readonly help?: string }
  /** Bytes of a file. */
  readonly maxSize?: number
  readonly mediaTypes: readonly string[]
}

/** A group of fields and groups. */
export interface XdfGroup extends XdfBase {
  readonly type: 'group'
  /** Exactly one of its parts is filled in. */
  readonly isExclusive: boolean
  readonly parts: readonly Placement[]
}

/** A field or group where it stands. */
export interface Placement {
  readonly min: number
  /** `Infinity` for any number. */
  readonly max: number
  readonly norms: readonly Norm[]
  readonly of: XdfField | XdfGroup
}

/** A whole form. */
export interface XdfSchema extends XdfBase {
  readonly type: 'schema'
  readonly parts: readonly Placement[]
}

/** What a file holds: message 0102, 0103 or 0104. */
export interface XdfMessage {
  readonly version: XdfVersion
  readonly content: XdfSchema | XdfGroup | XdfField
}
