import * as v from 'valibot'
import { Slug } from '../../widgets/contract/primitives.ts'

export { IsoDate, Slug } from '../../widgets/contract/primitives.ts'

/** Text that is there. */
export const Text = v.pipe(v.string(), v.trim(), v.nonEmpty())

/** Address of a public page. */
export const HttpsUrl = v.pipe(v.string(), v.url(), v.startsWith('https://'))

/** Phone number as people read it: `089 99998-210`. */
export const Phone = v.pipe(v.string(), v.regex(/^(?:\+\d{1,3} ?|0)[\d ()/-]{5,24}$/u))

/** Time of day, `HH:MM`. */
export const TimeOfDay = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u))

/** Postal code. @see FIM F60000246 */
export const PostalCode = v.pipe(v.string(), v.regex(/^(?:0[1-9]|[1-9]\d)\d{3}$/u))

/** Who a service is for. */
export const Audience = v.picklist(['citizen', 'business'])
export type Audience = v.InferOutput<typeof Audience>

/** Collections whose entries can be named by others. */
export type Collection = 'services' | 'offices' | 'topics' | 'places' | 'forms'

const referenceTo = (collection: Collection) => v.pipe(Slug, v.metadata({ reference: collection }))

/** References to other entries; `findReferences` resolves them. */
export const ServiceRef = referenceTo('services')
export const OfficeRef = referenceTo('offices')
export const TopicRef = referenceTo('topics')
export const PlaceRef = referenceTo('places')
export const FormRef = referenceTo('forms')
