import * as v from 'valibot'
import { HttpsUrl, IsoDate, Phone, PlaceRef, PostalCode, Slug, Text, TimeOfDay } from './primitives.ts'

const Opening = v.pipe(
  v.strictObject({ from: TimeOfDay, to: TimeOfDay, note: v.optional(Text) }),
  v.check(({ from, to }) => from < to, 'Die Öffnungszeit endet, bevor sie beginnt.'),
)

const openings = v.optional(v.array(Opening), [])

const hours = v.strictObject({
  mo: openings,
  tu: openings,
  we: openings,
  th: openings,
  fr: openings,
  sa: openings,
  su: openings,
})

/** `content/offices/<slug>.yaml`: an office of the county, the competent authority of its services. */
export const Office = v.strictObject({
  name: v.pipe(Text, v.maxLength(80)),
  /** What it does, for lists. */
  summary: v.pipe(Text, v.minLength(30), v.maxLength(160)),
  /** Words in the A–Z and the search. */
  synonyms: v.optional(v.array(Text), []),
  address: v.strictObject({
    street: Text,
    postalCode: PostalCode,
    town: Text,
    /** Building, floor, room. */
    room: v.optional(Text),
    /** How to get in without steps. */
    access: v.optional(Text),
    /** How to get there by bus, train, bicycle and car. */
    directions: v.optional(Text),
    /** Picture of the surroundings: `offices/plans/<plan>.svg`. */
    plan: v.optional(Slug),
    /** What the picture shows, for those who do not see it. */
    planText: v.optional(Text),
  }),
  phone: Phone,
  email: v.pipe(v.string(), v.email()),
  website: v.optional(HttpsUrl),
  hours,
  /** Said beside the hours: "nur mit Termin". */
  hoursNote: v.optional(Text),
  closures: v.optional(v.array(v.strictObject({ from: IsoDate, to: IsoDate, reason: Text })), []),
  /** Municipalities it serves; all of the county where left out. */
  places: v.optional(v.array(PlaceRef)),
})
export type Office = v.InferOutput<typeof Office>
