/** Code points from the first to the last, both included. */
export type Range = readonly [first: number, last: number]

/** Where something stands in the pattern, counted in characters from 0; `to` is the one behind it. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** One character out of a set: `A`, `\d`, `[A-Z]`. */
export interface Characters extends Place {
  readonly kind: 'characters'
  readonly ranges: readonly Range[]
}

/** One part after the other. */
export interface Sequence extends Place {
  readonly kind: 'sequence'
  readonly parts: readonly Part[]
}

/** One branch out of several: `A|B`. */
export interface Choice extends Place {
  readonly kind: 'choice'
  readonly branches: readonly Part[]
}

/** A part several times. */
export interface Repeat extends Place {
  readonly kind: 'repeat'
  readonly part: Part
  readonly min: number
  /** `Infinity` where there is no limit. */
  readonly max: number
}

/** What a pattern is made of. */
export type Part = Characters | Sequence | Choice | Repeat

/** Why a pattern is not taken. */
export interface Refusal {
  readonly ok: false
  /** German sentences for a form's author: where, why, and what to write instead. */
  readonly reason: string
}

/** @param reason German sentences. */
export const refuse = (reason: string): Refusal => ({ ok: false, reason })

/** The place as authors count: "Zeichen 1 bis 3". */
export const writePlace = ({ from, to }: Place): string =>
  to - from > 1 ? `Zeichen ${from + 1} bis ${to}` : `Zeichen ${from + 1}`
