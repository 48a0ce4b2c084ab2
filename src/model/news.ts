import * as v from 'valibot'
import { IsoDate, ServiceRef, Text } from './primitives.ts'

/** `content/news/<slug>.yaml`: what has changed on the site. */
export const NewsItem = v.strictObject({
  title: v.pipe(Text, v.maxLength(80)),
  on: IsoDate,
  text: Text,
  services: v.optional(v.array(ServiceRef), []),
})
export type NewsItem = v.InferOutput<typeof NewsItem>
