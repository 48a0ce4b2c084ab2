import * as v from 'valibot'
import { Acknowledged } from './acknowledged.ts'
import { LegalBasis } from '../../widgets/contract/form-definition.ts'
import { Audience, FormRef, HttpsUrl, IsoDate, OfficeRef, ServiceRef, Text, TopicRef } from './primitives.ts'

/** Where a rule, fee or deadline comes from. */
const Source = v.strictObject({
  title: Text,
  url: HttpsUrl,
  /** Day a person last read the source itself. Left out: nobody has, and the page says so. */
  checkedOn: v.optional(IsoDate),
})

/** What a citizen pays. `cents: 0` is free of charge; `frame` names the fee law where the office sets it case by case. */
export const Fee = v.union([
  v.strictObject({ what: Text, cents: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.strictObject({ what: Text, frame: Text }),
])
export type Fee = v.InferOutput<typeof Fee>

/** How to do it online: a form of ours, one that is still to come, another portal, or not at all. */
const Online = v.variant('kind', [
  v.strictObject({ kind: v.literal('form'), form: FormRef }),
  /** A form of ours is meant to come; until then it goes the other ways. */
  v.strictObject({ kind: v.literal('planned'), note: v.optional(Text) }),
  v.strictObject({
    kind: v.literal('external'),
    /** Name of the portal the citizen is led to. */
    portal: Text,
    /** Left out in sample content where the address is the county's own to fill in. */
    url: v.optional(HttpsUrl),
    note: v.optional(Text),
  }),
  v.strictObject({ kind: v.literal('none'), note: v.optional(Text) }),
])

/** Who decides where it is not the county office, or not only. */
const Responsible = v.strictObject({
  /** `municipality` stands on the page of every place as well. */
  kind: v.picklist(['municipality', 'bezirk', 'land', 'bund', 'chamber', 'other']),
  /** "Ihre Gemeinde", "Zentrum Bayern Familie und Soziales (ZBFS)" */
  name: Text,
  /** What they do, and where to go. Said first on the page. */
  text: Text,
  url: v.optional(HttpsUrl),
})

/** Something to bring or hand in. */
export const Document = v.union([Text, v.strictObject({ what: Text, when: Text })])

/** One step of the procedure. */
export const Step = v.strictObject({ title: Text, text: v.optional(Text) })

/** Front matter of `content/services/<slug>.mdx`. The body is the answer in plain language. */
export const Service = v.strictObject({
  /** As citizens say it, verb last: "Führerschein umtauschen". FIM module 03. */
  title: v.pipe(Text, v.minLength(3), v.maxLength(80)),
  /** The law's name for it. FIM module 02. */
  officialName: v.optional(Text),
  /** One sentence for result lists. FIM module 24. */
  summary: v.pipe(Text, v.minLength(50), v.maxLength(160)),
  office: OfficeRef,
  responsible: v.optional(Responsible),
  audience: v.pipe(v.array(Audience), v.minLength(1)),
  topics: v.pipe(v.array(TopicRef), v.minLength(1)),
  /** FIM module 09. */
  requirements: v.array(Text),
  /** FIM module 08. */
  documents: v.array(Document),
  /** FIM module 11. */
  steps: v.array(Step),
  fees: v.optional(v.array(Fee)),
  /** `on`: the day itself, where there is one; it can be put into a calendar. */
  deadlines: v.optional(v.array(v.strictObject({ what: Text, text: Text, on: v.optional(IsoDate) }))),
  /** "4 bis 6 Wochen". Left out where nobody has said. */
  processingTime: v.optional(Text),
  /** FIM module 07. */
  legalBasis: v.array(LegalBasis),
  /** What to do against a decision. FIM module 25. */
  remedy: v.optional(Text),
  /** FIM module 16. */
  notes: v.optional(v.array(Text)),
  online: Online,
  trustLevel: v.optional(v.picklist(['none', 'basic', 'substantial', 'high'])),
  related: v.optional(v.array(ServiceRef)),
  /** Words people use that are not on the page. */
  synonyms: v.pipe(v.array(Text), v.minLength(5)),
  /** What people type before they know the service's name. Searched, not shown. */
  situations: v.pipe(v.array(Text), v.minLength(8)),
  /** Key of the federal service catalogue. Never made up. */
  serviceKey: v.optional(v.pipe(v.string(), v.regex(/^99\d{12}$/u))),
  sources: v.pipe(v.array(Source), v.minLength(1)),
  lastReview: v.optional(IsoDate),
  nextReview: v.optional(IsoDate),
  /** Among the first on the home page. */
  frequent: v.optional(v.boolean()),
  acknowledged: v.optional(Acknowledged),
})
export type Service = v.InferOutput<typeof Service>
