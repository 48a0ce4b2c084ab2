import * as v from 'valibot'
import { Text } from './primitives.ts'

/** One word without spaces. */
const Word = v.pipe(Text, v.regex(/^[\p{L}\p{M}\d-]+$/u, 'Hier steht ein einzelnes Wort, ohne Leerzeichen.'))

/**
 * `content/search/<name>.yaml`: words of everyday life that belong to no single page. The search understands them on every
 * page.
 */
export const EverydayWords = v.strictObject({
  title: Text,
  /** Loaded with the first results; otherwise with the rarer words, a moment later. */
  common: v.optional(v.boolean(), false),
  /** What people say, and the words that pages use for it. */
  meanings: v.optional(
    v.array(
      v.strictObject({
        says: v.pipe(v.array(Word), v.minLength(1)),
        means: v.pipe(v.array(Word), v.minLength(1), v.maxLength(3)),
      }),
    ),
    [],
  ),
  /** Words that say nothing in a search: "ich", "beantragen". */
  idle: v.optional(v.array(Word), []),
})
export type EverydayWords = v.InferOutput<typeof EverydayWords>
