import * as v from 'valibot'
import { IsoDate, Text } from './primitives.ts'

/** Front matter of `content/pages/<slug>.mdx`: imprint, privacy, accessibility statement and the like. */
export const Page = v.strictObject({
  title: v.pipe(Text, v.maxLength(80)),
  description: v.pipe(Text, v.minLength(30), v.maxLength(160)),
  /** Day of the last change to the text. */
  updatedOn: v.optional(IsoDate),
})
export type Page = v.InferOutput<typeof Page>
