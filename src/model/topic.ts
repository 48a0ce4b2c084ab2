import * as v from 'valibot'
import { Audience, ServiceRef, Slug, Text } from './primitives.ts'

/** `content/topics/<slug>.yaml`: a life event of citizens or an event in the life of a business. */
export const Topic = v.strictObject({
  title: v.pipe(Text, v.maxLength(50)),
  /** Three or four words under the title. */
  teaser: v.pipe(Text, v.maxLength(80)),
  intro: Text,
  /** Name of a picture of Lucide, shown beside the title. @see https://lucide.dev/icons */
  icon: v.optional(Slug),
  audience: Audience,
  /** Place among the topics of its audience, from 1. */
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Services in the order people need them; further ones that name the topic follow by title. */
  services: v.optional(v.array(ServiceRef), []),
})
export type Topic = v.InferOutput<typeof Topic>
