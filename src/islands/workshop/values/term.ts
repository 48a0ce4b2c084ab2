import type { Rule } from '../../../../widgets/contract/condition.ts'
import type { Day } from '../conditions/sentence.ts'

/** Ways to calculate with several values. */
export type Operator = '+' | '-' | '*' | '/' | '%' | 'min' | 'max'

/** A value as a clerk sees it: what it follows from. */
export type Term =
  /** Still to be chosen. */
  | { readonly is: 'missing' }
  /** A fixed number; an amount is in cents. */
  | { readonly is: 'number'; readonly number: number | undefined }
  /** A fixed day, `YYYY-MM-DD`. */
  | { readonly is: 'day'; readonly day: string | undefined }
  | { readonly is: 'today' }
  /** The answer to a question; empty while none is chosen. */
  | { readonly is: 'answer'; readonly name: string }
  /** How many rows a group has. */
  | { readonly is: 'count'; readonly of: string }
  /** Sum of a question over the rows of a group. */
  | { readonly is: 'sum'; readonly of: string; readonly field: string }
  /** Completed years from an answer to a day. */
  | { readonly is: 'age'; readonly from: string; readonly day: Day }
  | { readonly is: 'days'; readonly from: Day; readonly to: Day }
  | { readonly is: 'calculation'; readonly operator: Operator; readonly terms: readonly Term[] }
  | Table
  | Choice
  /** A rule that cannot be shown as any of these. It is kept as it is. */
  | { readonly is: 'words'; readonly rule: Rule }

/** What a table says of an answer: "ab 10: 40,00 €". */
export interface Table {
  readonly is: 'table'
  /** Name of the question. */
  readonly of: string
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  /** A threshold, or the answer itself. */
  readonly key: string | number | undefined
  /** A number, or a day; `null` where the table says nothing. */
  readonly result: string | number | null | undefined
}

/** "Wenn …, dann …, sonst …" */
export interface Choice {
  readonly is: 'choice'
  readonly cases: readonly Case[]
  /** `undefined` where there is no value otherwise. */
  readonly otherwise: Term | undefined
}

export interface Case {
  readonly condition: Rule | undefined
  readonly then: Term
}

/** What is calculated with where a term stands. Amounts are typed in euro. */
export type Sort = 'number' | 'money' | 'date'
