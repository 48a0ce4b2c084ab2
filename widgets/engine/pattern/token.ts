import type { Characters, Place, Refusal } from './part.ts'

/** How often what stands before it comes: `?`, `*`, `+`, `{2,5}`. */
export interface Count extends Place {
  readonly kind: 'count'
  readonly min: number
  /** `Infinity` where there is no limit. */
  readonly max: number
}

/** A bracket of a group, or the stroke between branches. */
export interface Mark extends Place {
  readonly kind: 'open' | 'close' | 'or'
}

export type Token = Characters | Count | Mark

/** Reads the token that begins at a place of a pattern, which is given character by character. */
export type Read<T extends Token> = (source: readonly string[], at: number) => T | Refusal
