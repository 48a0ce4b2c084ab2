import type { Rule } from '../../../../widgets/contract/condition.ts'

/** A condition as a clerk sees it: always, by its name, as rows of a sentence, or in words only. */
export type Sentence =
  | { readonly is: 'always' }
  | { readonly is: 'named'; readonly name: string }
  | { readonly is: 'rows'; readonly list: Bracket }
  /** A rule that rows cannot say. It is kept as it is. */
  | { readonly is: 'words'; readonly rule: Rule }

/** How the rows of a bracket belong together: all, at least one, not all, none of them. */
export type Joined = 'all' | 'any' | 'not-all' | 'none'

/** Rows that belong together; outermost, or in brackets inside of others. */
export interface Bracket {
  readonly joined: Joined
  readonly items: readonly (Row | Bracket)[]
  /** Whether one row alone stands in an `and` or `or`, and how a "not" around it is written. */
  readonly spelling: BracketSpelling
}

/** Ways to write the same: `plain` leaves out what is not needed. */
export type BracketSpelling = 'plain' | 'wrapped' | 'bare-not'

/** One comparison: "Art der Störung – ist – Verspätung". */
export interface Row {
  /** Name of the question; empty while none is chosen. */
  readonly question: string
  readonly aspect: Aspect
  readonly comparison: Comparison
  readonly value: Value
  readonly spelling: Spelling
}

/** A day that others are counted to. */
export type Day = { readonly is: 'today' } | { readonly is: 'question'; readonly name: string }

/** What of an answer is looked at. */
export type Aspect =
  | { readonly is: 'itself' }
  /** Completed years on a day. */
  | { readonly is: 'age'; readonly day: Day }
  /** Days from the answer to a day. */
  | { readonly is: 'days-to'; readonly day: Day }
  /** Days from today to the answer. */
  | { readonly is: 'days-from' }
  /** How many rows, files or answers there are. */
  | { readonly is: 'count' }
  /** Sum of a question over the rows. */
  | { readonly is: 'sum'; readonly of: string }

export const comparisons = [
  'is',
  'is-not',
  'one-of',
  'none-of',
  'less',
  'at-most',
  'more',
  'at-least',
  'between',
  'inside',
  'answered',
  'unanswered',
  'chosen',
  'not-chosen',
  'any-chosen',
  'none-chosen',
  'some',
  'all',
  'none',
] as const
/** `inside` is between two values that do not count themselves; `some`, `all` and `none` are about the rows of a group. */
export type Comparison = (typeof comparisons)[number]

export type Constant = string | number | boolean

/** What an answer is compared with. */
export type Value =
  /** Still to be entered. */
  | { readonly is: 'missing' }
  /** The comparison needs nothing more: "ist ausgefüllt". */
  | { readonly is: 'nothing' }
  | { readonly is: 'constant'; readonly constant: Constant }
  | { readonly is: 'list'; readonly constants: readonly Constant[] }
  | { readonly is: 'range'; readonly from: Constant | undefined; readonly to: Constant | undefined }
  /** The answer to another question. */
  | { readonly is: 'question'; readonly name: string }
  | { readonly is: 'today' }
  /** What holds for a row of the group. */
  | { readonly is: 'row'; readonly list: Bracket }

/**
 * JSON Logic writes many things in several ways. A condition that was read is written as it was: `not` and `bare-not` put a
 * "not" around the opposite, with and without a list; `truthy`, `bare-truthy` and `bare` ask whether there is an answer that
 * is not 0; `element` looks at the answers one by one.
 */
export type Spelling = 'plain' | 'strict' | 'not' | 'bare-not' | 'truthy' | 'bare-truthy' | 'bare' | 'element'

export const itself: Aspect = { is: 'itself' }
export const today: Day = { is: 'today' }
export const missing: Value = { is: 'missing' }

/** A row in which nothing is chosen yet. */
export const emptyRow: Row = {
  question: '',
  aspect: itself,
  comparison: 'is',
  value: missing,
  spelling: 'plain',
}

/** A bracket of rows that all must hold. */
export const allOf = (...items: readonly (Row | Bracket)[]): Bracket => ({
  joined: 'all',
  items,
  spelling: 'plain',
})

export const isBracket = (item: Row | Bracket): item is Bracket => 'items' in item
