import * as v from 'valibot'
import { Text } from './primitives.ts'

/** `content/guide/woerter.yaml`: what only offices write, and what people understand. */
export const WordList = v.array(
  v.strictObject({
    /** A word or a phrase; `*` at its end stands for any ending. */
    avoid: Text,
    instead: Text,
    /** Language of specialists, or turns of phrase of offices. */
    kind: v.picklist(['jargon', 'amtsstil']),
  }),
)
export type WordList = v.InferOutput<typeof WordList>
