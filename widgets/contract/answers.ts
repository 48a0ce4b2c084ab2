/** A file as an answer holds it: the bytes live beside the answers, under this id. */
export interface FileAnswer {
  readonly id: string
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
}

/** Answer to one question. Dates are `YYYY-MM-DD`, times `HH:MM`, integers numbers, choices a list of values. */
export type Answer = string | number | boolean | readonly string[] | readonly FileAnswer[]

/** Answers of one row of a group, by field id. */
export type Row = Readonly<Record<string, Answer>>

/** Answers of a form, by field id. A group's answer is its rows. */
export type Answers = Readonly<Record<string, Answer | readonly Row[]>>
