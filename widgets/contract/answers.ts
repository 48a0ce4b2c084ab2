/** A file as an answer holds it: the bytes live beside the answers, under this id. */
export interface FileAnswer {
  readonly id: string
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
  /** What it shows, in the citizen's words. */
  readonly description?: string
}

/** Answer to one question. Dates are `YYYY-MM-DD`, times `HH:MM`, integers numbers, choices a list of values. */
export type Answer = string | number | boolean | readonly string[] | readonly FileAnswer[]

/**
 * Answers by field id: of a form, of a row of a group, of the parts of a composite question. A group's answer is its
 * rows, a composite question's an object.
 */
export interface Answers {
  readonly [field: string]: Answer | Answers | readonly Answers[]
}

/** Answers of one row of a group. */
export type Row = Answers
