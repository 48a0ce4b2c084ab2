import * as v from 'valibot'
import { Text } from './primitives.ts'

/** Who reads a chapter, as the list of chapters says it. */
export const chapterAudiences = {
  editors: 'Für die Redaktion',
  operators: 'Für den Betrieb',
  webmasters: 'Für Webmaster',
} as const

/** Front matter of `content/guide/<slug>.mdx`: a chapter of the guide for those who write, build and run the site. */
export const Chapter = v.strictObject({
  title: v.pipe(Text, v.maxLength(80)),
  /** What one can do after reading it, in one sentence. */
  summary: v.pipe(Text, v.minLength(30), v.maxLength(200)),
  /** Place among the chapters, lowest first. */
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  audience: v.picklist(['editors', 'operators', 'webmasters']),
})
export type Chapter = v.InferOutput<typeof Chapter>
