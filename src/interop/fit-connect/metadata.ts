import * as v from 'valibot'

const Text = v.pipe(v.string(), v.nonEmpty())
/** Absolute address or URN. */
const Uri = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/u))
const JwkNumber = v.pipe(v.string(), v.minLength(683))

/** Hash of what was sealed: SHA-512, lower-case hexadecimal. */
const Hash = v.object({
  type: v.literal('sha512'),
  content: v.pipe(v.string(), v.regex(/^[a-f0-9]{128}$/u)),
})
export type Hash = v.InferOutput<typeof Hash>

const Signature = v.object({
  signatureFormat: v.picklist(['cms', 'xml', 'pdf', 'asic', 'json']),
  detachedSignature: v.boolean(),
  eidasAdesProfile: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^http:\/\/uri\.etsi\.org\/ades\/191x2\/level\/baseline\/B-(?:B|T|LT|LTA)#$/u),
    ),
  ),
  content: v.optional(Text),
})

const Attachment = v.object({
  attachmentId: v.pipe(v.string(), v.uuid()),
  purpose: v.picklist(['form', 'attachment', 'report', 'data']),
  mimeType: v.pipe(v.string(), v.regex(/^[-\w.]+\/[-\w.+]+$/u)),
  hash: Hash,
  filename: v.optional(v.string()),
  description: v.optional(v.string()),
  signature: v.optional(Signature),
  fragments: v.optional(v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.minLength(1))),
})

const SubmissionSchema = v.object({
  schemaUri: Uri,
  mimeType: v.picklist(['application/json', 'application/xml']),
})

const PaymentInformation = v.object({
  transactionReference: v.string(),
  transactionId: v.pipe(v.string(), v.regex(/^[\w-]{1,36}$/u)),
  paymentMethod: v.picklist(['GIROPAY', 'PAYDIRECT', 'CREDITCARD', 'PAYPAL', 'INVOICE', 'OTHER']),
  status: v.picklist(['INITIAL', 'BOOKED', 'FAILED', 'CANCELED']),
  transactionUrl: v.optional(Uri),
  transactionTimestamp: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  paymentMethodDetail: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,36}$/u))),
  /** Euro. */
  grossAmount: v.optional(v.pipe(v.number(), v.minValue(0.01))),
})

const Email = v.object({ address: v.pipe(v.string(), v.email()) })

/** Exactly one of the ways to answer. */
const ReplyChannel = v.union([
  v.strictObject({ eMail: v.object({ ...Email.entries, pgpPublicKey: v.optional(v.string()) }) }),
  v.strictObject({ deMail: Email }),
  v.strictObject({ elster: v.object({ accountId: v.string() }) }),
  v.strictObject({
    fink: v.object({ finkPostfachRef: v.pipe(v.string(), v.regex(/^[-._a-z0-9~/]{1,150}$/u)) }),
  }),
  v.strictObject({ idBundDeMailbox: v.object({ mailboxUuid: v.pipe(v.string(), v.uuid()) }) }),
  v.strictObject({
    fitConnect: v.object({
      processStandards: v.pipe(v.array(Uri), v.minLength(1)),
      encryptionPublicKey: v.object({
        kty: v.literal('RSA'),
        key_ops: v.array(v.literal('wrapKey')),
        alg: v.literal('RSA-OAEP-256'),
        kid: v.pipe(v.string(), v.minLength(8), v.maxLength(64)),
        n: JwkNumber,
        e: v.literal('AQAB'),
      }),
    }),
  }),
])

const AdditionalReferenceInfo = v.strictObject({
  senderReference: v.optional(v.string()),
  /** Day, `YYYY-MM-DD`. */
  applicationDate: v.optional(v.pipe(v.string(), v.isoDate())),
  idBundDeApplicationId: v.optional(v.pipe(v.string(), v.uuid())),
  zustimmungZumDigitalenBescheid: v.optional(v.boolean()),
})

const Author = v.object({
  name: v.string(),
  description: v.optional(v.string()),
  url: v.optional(v.string()),
  product: v.object({
    name: v.string(),
    version: v.string(),
    manufacturer: v.string(),
    description: v.optional(v.string()),
  }),
})

const DataSet = v.object({
  dataSetId: v.pipe(v.string(), v.uuid()),
  schema: v.object({
    schemaUri: Uri,
    mimeType: v.picklist(['application/json', 'application/xml', 'application/jose']),
  }),
  hash: Hash,
  description: v.optional(v.string()),
  content: v.unknown(),
})

/**
 * Metadata of a FIT-Connect submission, version 2.1.0: what stands in it, with the hashes by which the receiver finds
 * anything that was exchanged on the way. Written from the published description; unknown members are let through where
 * the published schema does.
 *
 * @see https://docs.fitko.de/fit-connect/docs/metadata/overview/
 * @see https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json
 */
export const Metadata = v.object({
  $schema: v.pipe(
    v.string(),
    v.regex(/^https:\/\/schema\.fitko\.de\/fit-connect\/metadata\/2\.\d+\.\d+\/metadata\.schema\.json$/u),
  ),
  contentStructure: v.object({
    data: v.object({ hash: Hash, submissionSchema: SubmissionSchema, signature: v.optional(Signature) }),
    attachments: v.array(Attachment),
  }),
  paymentInformation: v.optional(PaymentInformation),
  replyChannel: v.optional(ReplyChannel),
  additionalReferenceInfo: v.optional(AdditionalReferenceInfo),
  author: v.optional(Author),
  dataSets: v.optional(v.array(DataSet)),
})
export type Metadata = v.InferOutput<typeof Metadata>
