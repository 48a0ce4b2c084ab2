import * as v from 'valibot'
import { fitConnectSchemes } from './limits.ts'
import { Uuid } from './primitives.ts'

/** Absolute, or relative to the county's site. */
const Address = v.pipe(v.string(), v.nonEmpty(), v.maxLength(2000))
/** Address that routes are joined to. */
const Folder = v.pipe(Address, v.endsWith('/'))
/** Place in a JSON document: `/result/id`. @see https://www.rfc-editor.org/rfc/rfc6901 */
const JsonPointer = v.pipe(v.string(), v.regex(/^(?:\/(?:[^~/]|~[01])*)*$/u), v.maxLength(200))
/** @see https://www.rfc-editor.org/rfc/rfc9110#name-field-names */
const HeaderName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,60}$/u))
/** Published with the release: no place for a secret. */
const HeaderValue = v.pipe(v.string(), v.regex(/^[\x20-\x7e]*$/u), v.maxLength(500))

/** Our own intake: takes an application exactly once and signs a receipt. Level A. */
const IntakeBackend = v.strictObject({ kind: v.literal('intake'), url: Folder })

/**
 * An authority's inbox in FIT-Connect, with our intake as relay. Sealed on the device to the destination's key, which is
 * pinned here. Level A: the relay signs a receipt.
 *
 * @see https://docs.fitko.de/fit-connect/
 */
const FitConnectBackend = v.strictObject({
  kind: v.literal('fit-connect'),
  /** The relay's API. */
  url: Folder,
  destination: v.pipe(v.string(), v.uuid()),
  /** The destination's key, RSA-4096, as FIT-Connect's self-service portal shows it. */
  key: v.strictObject({
    kid: v.pipe(v.string(), v.nonEmpty()),
    jwk: v.object({ kty: v.literal('RSA'), n: v.pipe(v.string(), v.minLength(340)), e: v.string() }),
  }),
  /** The service as the destination offers it. */
  service: v.strictObject({
    name: v.pipe(v.string(), v.nonEmpty()),
    identifier: v.pipe(v.string(), v.startsWith('urn:')),
  }),
  /** Names the schema of the data for the receiver. */
  schema: v.pipe(v.string(), v.regex(fitConnectSchemes)),
})

/** How one knows that an endpoint has taken an application: its status, and the application's id in its answer. */
const Success = v.strictObject({
  status: v.optional(v.pipe(v.array(v.pipe(v.number(), v.integer())), v.minLength(1)), [200, 201]),
  /** Where the answer repeats the application's id. */
  id: JsonPointer,
  /** Where it names its own reference, for the citizen. */
  reference: v.optional(JsonPointer),
})

/** Any HTTP endpoint that takes JSON. Level B where its answer repeats the id (`success`), else C. */
const JsonBackend = v.strictObject({
  kind: v.literal('json'),
  url: Address,
  /** Who receives, as the citizen knows them. The form's authority where left out. */
  name: v.optional(v.pipe(v.string(), v.nonEmpty())),
  method: v.optional(v.picklist(['POST', 'PUT']), 'POST'),
  headers: v.optional(v.record(HeaderName, HeaderValue), {}),
  idempotencyHeader: v.optional(HeaderName, 'Idempotency-Key'),
  success: v.optional(Success),
  /** False where the endpoint cannot decrypt: the citizen is told who can read along. */
  sealed: v.optional(v.boolean(), true),
})

/** An ordinary form handler: PHP, TYPO3, WordPress. Level C: it signs nothing and repeats nothing. */
const MultipartBackend = v.strictObject({
  kind: v.literal('multipart'),
  url: Address,
  name: v.optional(v.pipe(v.string(), v.nonEmpty())),
  /**
   * `fetch` stays on the page: needs a handler on the page's own origin, or three CORS headers. `navigate` leaves the page
   * for the handler's answer page and needs neither.
   */
  mode: v.optional(v.picklist(['fetch', 'navigate']), 'fetch'),
  sealed: v.optional(v.boolean(), true),
})

/** The sealed file, to be handed in by the citizen. */
const FileBackend = v.strictObject({ kind: v.literal('file') })

/** Where applications go. Part of the signed release, so that nobody can redirect them. */
export const Backend = v.variant('kind', [
  IntakeBackend,
  FitConnectBackend,
  JsonBackend,
  MultipartBackend,
  FileBackend,
])
export type Backend = v.InferOutput<typeof Backend>
export type BackendOf<Kind extends Backend['kind']> = Extract<Backend, { kind: Kind }>

/**
 * An application for FIT-Connect on its way to the relay: what is sent as the manifest. Everything inside is sealed to the
 * destination.
 */
export const FitConnectParcel = v.strictObject({
  v: v.literal(1),
  id: Uuid,
  form: v.string(),
  ver: v.string(),
  office: v.string(),
  destination: v.pipe(v.string(), v.uuid()),
  /** Key of the destination that all of it is sealed to. */
  kid: v.string(),
  service: v.strictObject({ name: v.string(), identifier: v.string() }),
  /** Compact JWE of the metadata, schema 2.1.0. */
  metadata: v.string(),
  /** Compact JWE of the data. */
  data: v.string(),
  /** Attachments: their sealed bytes travel as blobs under these ids. */
  blobs: v.array(
    v.strictObject({
      id: Uuid,
      sha256: v.string(),
      size: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
  ),
})
export type FitConnectParcel = v.InferOutput<typeof FitConnectParcel>
