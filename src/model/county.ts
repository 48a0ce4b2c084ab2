import * as v from 'valibot'
import { Backend } from '../../widgets/contract/backend.ts'
import { LocalText } from '../../widgets/contract/text.ts'
import { ExchangeSettings } from './exchange-settings.ts'
import {
  FormRef,
  HttpsUrl,
  IsoDate,
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
  /** Further ones of `backends` that a page may choose: `<amt-form backend="…">`. */
  otherBackends: v.optional(v.array(Slug), []),
  /** Not taken at the moment, or never again. `message` says why, and what to do instead. */
  closed: v.optional(v.strictObject({ for: v.picklist(['now', 'good']), message: LocalText })),
  /** Days that the ciphertext is kept after the office has opened it. For ever where neither here nor in `intake`. */
  retention: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650))),
  /** Some of `forwarding`, instead of `intake.forward`. */
  forward: v.optional(v.array(Slug)),
  /** Day on which somebody checked the amounts that an adopted form names: they are another county's. */
  feesCheckedOn: v.optional(IsoDate),
  /** True where no service page leads to an adopted form on purpose: it is reached by a link or embedded elsewhere. */
  withoutServicePage: v.optional(v.boolean()),
})

const Email = v.pipe(v.string(), v.email())

/** Who hears of an application that has come in. Addresses only: passwords are settings of the server. */
const Forwarding = v.variant('kind', [
  /** The sealed application as an attachment. Who reads it needs the office's key. */
  v.strictObject({ kind: v.literal('mail'), to: Email }),
  /** That something has come in, without its content. */
  v.strictObject({ kind: v.literal('notice'), to: Email }),
  /** The sealed application, signed, to a program of the office. */
  v.strictObject({ kind: v.literal('webhook'), url: v.pipe(v.string(), v.url()) }),
])
export type Forwarding = v.InferOutput<typeof Forwarding>

/** Something that everybody has to know for a while: an office closed, a portal down. */
const Notice = v.pipe(
  v.strictObject({
    from: IsoDate,
    to: IsoDate,
    title: Text,
    text: Text,
    /** Only on their pages; on every page where neither is named. */
    offices: v.optional(v.array(OfficeRef), []),
    services: v.optional(v.array(ServiceRef), []),
  }),
  v.check(({ from, to }) => from <= to, 'Der Hinweis endet, bevor er beginnt.'),
)
export type Notice = v.InferOutput<typeof Notice>

/** How the intake behaves. Everything has a default. */
const Intake = v.strictObject({
  /** Proof of work before an application is taken: keeps off whoever sends in masses. */
  proofOfWork: v.optional(v.boolean(), true),
  retention: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650))),
  forward: v.optional(v.array(Slug), []),
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
  /** Service whose page leads to the refuse dates of every place. */
  refuseService: v.optional(ServiceRef),
  /** An award for offices with many procedures online, and how many it asks for. */
  award: v.optional(
    v.strictObject({ name: Text, procedures: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  ),
  /** Service status and closures, with dates. */
  notices: v.optional(v.array(Notice), []),
  backends: v.record(Slug, Backend),
  forms: v.record(FormRef, Binding),
  forwarding: v.optional(v.record(Slug, Forwarding), {}),
  intake: v.optional(Intake, {}),
  /** Forms from and for other counties. */
  exchange: v.optional(ExchangeSettings, {}),
  /** Origins that may send applications; any where left out. Abuse control, not security. */
  allowedOrigins: v.optional(v.array(v.pipe(v.string(), v.url()))),
})
export type County = v.InferOutput<typeof County>
