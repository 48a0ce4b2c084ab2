import * as v from 'valibot'
import { Backend } from '../../widgets/contract/release.ts'
import {
  FormRef,
  HttpsUrl,
  OfficeRef,
  Phone,
  PlaceRef,
  PostalCode,
  ServiceRef,
  Slug,
  Text,
} from './primitives.ts'

const Colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/u))

/** How one form is bound to this county; the definition itself names no county. */
const Binding = v.strictObject({
  office: OfficeRef,
  /** One of `backends`. */
  backend: Slug,
})

/** `content/county.yaml`: what makes the site this county's. */
export const County = v.strictObject({
  id: Slug,
  /** "Landkreis Sonnenau" */
  name: Text,
  /** "Landratsamt Sonnenau" */
  authority: Text,
  /** First five digits of every municipality key in it. */
  ags: v.pipe(v.string(), v.regex(/^\d{5}$/u)),
  /** Where the site will be served; `npm start` serves it on this machine whatever stands here. */
  site: HttpsUrl,
  /** Said on every page while the content is not the office's own. */
  sampleNotice: v.optional(Text),
  contact: v.strictObject({
    street: Text,
    postalCode: PostalCode,
    town: Text,
    phone: Phone,
    email: v.pipe(v.string(), v.email()),
    /** Office that answers questions nobody else does. */
    office: OfficeRef,
  }),
  seat: PlaceRef,
  theme: v.strictObject({
    action: v.strictObject({ light: Colour, dark: Colour }),
    signal: Colour,
  }),
  /** Queries offered under the search box. */
  searchExamples: v.pipe(v.array(Text), v.maxLength(8)),
  /** Service pages linked in every footer. */
  messageService: v.optional(ServiceRef),
  barrierService: v.optional(ServiceRef),
  backends: v.record(Slug, Backend),
  forms: v.record(FormRef, Binding),
  /** Origins that may send applications; any where left out. Abuse control, not security. */
  allowedOrigins: v.optional(v.array(v.pipe(v.string(), v.url()))),
})
export type County = v.InferOutput<typeof County>
