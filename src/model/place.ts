import * as v from 'valibot'
import { PostalCode, Text } from './primitives.ts'

/** `content/places/<slug>.yaml`: a municipality of the county. */
export const Place = v.strictObject({
  name: Text,
  kind: v.picklist(['Stadt', 'Markt', 'Gemeinde']),
  /** Official municipality key, 8 digits; begins with the county's. */
  ags: v.pipe(v.string(), v.regex(/^\d{8}$/u)),
  postalCodes: v.pipe(v.array(PostalCode), v.minLength(1)),
  /** Villages that belong to it: people search for these. */
  villages: v.optional(v.array(Text), []),
  townHall: v.strictObject({
    street: Text,
    postalCode: PostalCode,
    town: Text,
    phone: Text,
    email: v.pipe(v.string(), v.email()),
  }),
})
export type Place = v.InferOutput<typeof Place>
