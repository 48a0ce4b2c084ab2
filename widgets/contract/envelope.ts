import * as v from 'valibot'
import type { Answers } from './answers.ts'
import { maxBlobBytes, maxFilesBytes } from './limits.ts'
import { Semver, Sha256, Slug, Uuid } from './primitives.ts'

/** One sealed file, as the manifest's header lists it. */
export const BlobReference = v.strictObject({
  id: Uuid,
  /** SHA-256 of the sealed bytes. */
  sha256: Sha256,
  /** Sealed bytes. */
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxBlobBytes)),
})
export type BlobReference = v.InferOutput<typeof BlobReference>

/**
 * Further recipients: the content's key, encrypted to each of them. Whoever holds the recovery key puts `key` in the
 * envelope's second part and has an ordinary compact JWE: the seal does not cover that part.
 */
const Recipients = v.optional(
  v.pipe(
    v.array(v.strictObject({ kid: Sha256, key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{340,700}$/u)) })),
    v.maxLength(3),
  ),
)

/**
 * Protected header of the manifest. Readable by whoever carries the envelope, bound to its content by the seal. The
 * sealed manifest repeats id, form, version and office, so that an exchanged header is found when it is opened.
 */
export const ManifestHeader = v.object({
  alg: v.literal('RSA-OAEP-256'),
  enc: v.literal('A256GCM'),
  kid: Sha256,
  cty: v.literal('application/vnd.amtswerk.application+json'),
  id: Uuid,
  form: Slug,
  ver: Semver,
  office: Slug,
  recipients: Recipients,
  blobs: v.pipe(
    v.array(BlobReference),
    v.maxLength(100),
    v.check((blobs) => blobs.reduce((sum, blob) => sum + blob.size, 0) <= maxFilesBytes * 1.6),
    v.check((blobs) => new Set(blobs.map((blob) => blob.id)).size === blobs.length),
  ),
})
export type ManifestHeader = v.InferOutput<typeof ManifestHeader>

/** Protected header of a sealed file: names the application, so that no file passes as another's. */
export const BlobHeader = v.object({
  alg: v.literal('RSA-OAEP-256'),
  enc: v.literal('A256GCM'),
  kid: Sha256,
  cty: v.literal('application/octet-stream'),
  id: Uuid,
  blob: Uuid,
  recipients: Recipients,
})
export type BlobHeader = v.InferOutput<typeof BlobHeader>

/** A file inside the manifest. */
export interface SealedFile {
  readonly id: Uuid
  readonly name: string
  readonly type: string
  /** Bytes of the file itself. */
  readonly size: number
  /** SHA-256 of the file itself. */
  readonly sha256: Sha256
}

/** What the office reads after opening the manifest. */
export interface Manifest {
  readonly v: 1
  readonly id: Uuid
  readonly form: Slug
  readonly ver: string
  readonly office: Slug
  /** SHA-256 of the signed release the citizen filled in: which questions were asked, in which words. */
  readonly release: Sha256
  readonly language: string
  /** ISO 8601, the device's own clock. */
  readonly sealedAt: string
  /** First application of a chain, of which this one is a later edition. Of several that name the same, the last counts. */
  readonly replaces?: Uuid
  readonly answers: Answers
  readonly files: readonly SealedFile[]
}
