import * as v from 'valibot'
import { BlobReference } from './envelope.ts'
import { Sha256, Slug, Uuid } from './primitives.ts'

/** An application as one file that explains itself: made on the device, taken in by `npm run inbox -- import`. */
export const HandInFile = v.object({
  v: v.literal(1),
  /** For whoever opens it with a text editor. */
  note: v.string(),
  form: Slug,
  office: Slug,
  id: Uuid,
  /** SHA-256 of the manifest's bytes. */
  sha256: Sha256,
  manifest: v.pipe(v.string(), v.nonEmpty()),
  /** `data`: the blob's bytes, base64. */
  blobs: v.pipe(
    v.array(v.strictObject({ ...BlobReference.entries, data: v.pipe(v.string(), v.base64()) })),
    v.maxLength(100),
  ),
})
export type HandInFile = v.InferOutput<typeof HandInFile>
