import * as v from 'valibot'
import { Text } from './primitives.ts'
import { Document, Fee, Step } from './service.ts'

/**
 * Front matter of `content/services/en/<slug>.mdx`: the English page of a service. Office, laws and the way online are those
 * of the German page, which is the one that counts.
 */
export const EnglishService = v.strictObject({
  title: v.pipe(Text, v.minLength(3), v.maxLength(80)),
  summary: v.pipe(Text, v.minLength(50), v.maxLength(160)),
  /** Who decides where it is not the county office. */
  responsible: v.optional(Text),
  requirements: v.array(Text),
  documents: v.array(Document),
  steps: v.array(Step),
  /** The same amounts in the same order as on the German page. */
  fees: v.optional(v.array(Fee)),
  deadlines: v.optional(v.array(v.strictObject({ what: Text, text: Text }))),
  remedy: v.optional(Text),
  notes: v.optional(v.array(Text)),
  /** Words people use that are not on the page. */
  synonyms: v.optional(v.array(Text), []),
})
export type EnglishService = v.InferOutput<typeof EnglishService>
