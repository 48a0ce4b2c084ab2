import * as v from 'valibot'
import { languages } from './limits.ts'

export const Language = v.picklist(languages)
export type Language = v.InferOutput<typeof Language>

/** Text a citizen reads. German is always there; the small Markdown subset is strong, em, list and link. */
export const LocalText = v.strictObject({
  de: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  en: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty())),
  'de-simple': v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty())),
})
export type LocalText = v.InferOutput<typeof LocalText>
