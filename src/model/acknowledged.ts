import * as v from 'valibot'
import { Slug, Text } from './primitives.ts'

/**
 * Warnings of `npm run check` that an editor has read and left standing, with the reason. An entry that silences nothing is
 * itself a warning.
 */
export const Acknowledged = v.array(
  v.strictObject({
    /** Id of the rule in the guide: `zu-viele-fragen`. */
    rule: Slug,
    /** Where in the file, as `check` prints it; without it the rule is silent in the whole file. */
    key: v.optional(Text),
    reason: v.pipe(Text, v.minLength(15)),
  }),
)
export type Acknowledged = v.InferOutput<typeof Acknowledged>
