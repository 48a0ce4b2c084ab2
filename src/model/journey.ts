import * as v from 'valibot'
import { LegalBasis } from '../../widgets/contract/form-definition.ts'
import { Audience, ServiceRef, Text, TopicRef } from './primitives.ts'

/** One thing to do. What is not the county's says who does it. */
const Step = v.strictObject({
  title: Text,
  text: Text,
  /** "in der ersten Woche" */
  deadline: v.optional(Text),
  service: v.optional(ServiceRef),
  /** Who does it where the county does not: "Standesamt am Geburtsort". */
  elsewhere: v.optional(Text),
  note: v.optional(Text),
})

/** `content/journeys/<slug>.yaml`: what to do one after the other when life changes, across services and authorities. */
export const Journey = v.strictObject({
  title: v.pipe(Text, v.maxLength(60)),
  summary: v.pipe(Text, v.minLength(50), v.maxLength(160)),
  intro: Text,
  audience: Audience,
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  topics: v.array(TopicRef),
  stages: v.pipe(
    v.array(v.strictObject({ title: Text, steps: v.pipe(v.array(Step), v.minLength(1)) })),
    v.minLength(1),
  ),
  legalBasis: v.optional(v.array(LegalBasis), []),
})
export type Journey = v.InferOutput<typeof Journey>
