import * as v from 'valibot'
import { IsoDate, Semver, Sha256, Slug } from '../../widgets/contract/primitives.ts'
import { BlockName } from './block.ts'
import { Text } from './primitives.ts'

/** Address of another county's site: https, or this machine while trying out. */
export const SourceUrl = v.pipe(
  v.string(),
  v.url(),
  v.maxLength(500),
  v.regex(/^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$))/u),
)

/** One hand that a form went through: who wrote it, or who changed and offered it again. */
export const Origin = v.object({
  /** "Landratsamt Sonnenau" */
  author: v.pipe(Text, v.maxLength(200)),
  /** "Landkreis Sonnenau" */
  county: v.optional(v.pipe(Text, v.maxLength(200))),
  version: Semver,
  /** Where whoever adopted it got it from. */
  url: v.optional(SourceUrl),
})
export type Origin = v.InferOutput<typeof Origin>

/** What one adopted form was when it was adopted. */
export const LockedForm = v.strictObject({
  /** Name of the source in `county.yaml`. */
  source: Slug,
  /** Address of the source's site, and the root its signature was checked against. */
  url: SourceUrl,
  root: Sha256,
  /** Its id there; the folder here may be called otherwise. */
  id: Slug,
  version: Semver,
  /** SHA-256 of the signed package. */
  package: Sha256,
  /** Hash of the definition with its blocks put in: what the form is, whatever is said about it. */
  content: Sha256,
  /** SHA-256 of `form.yaml`, which nobody edits here. */
  form: Sha256,
  /** SHA-256 of `examples.yaml` as it came: who changes it here keeps it. */
  examples: Sha256,
  /** The content behind each block that it names. */
  blocks: v.record(BlockName, Sha256),
  /** When this version was taken over. */
  adoptedOn: IsoDate,
  /** Since when the amounts of money that it names are those: whoever checked them before has to look again. */
  amountsSince: IsoDate,
  /** Whose hands it went through before, oldest first. */
  provenance: v.pipe(v.array(Origin), v.minLength(1), v.maxLength(50)),
})
export type LockedForm = v.InferOutput<typeof LockedForm>

/** `content/forms/_lock.yaml`, written by `npm run forms`. */
export const FormLock = v.strictObject({
  /** The highest number of each source's key set that was seen: a lower one is an old one played again. */
  sources: v.optional(
    v.record(Slug, v.strictObject({ root: Sha256, seq: v.pipe(v.number(), v.integer()) })),
    {},
  ),
  forms: v.optional(v.record(Slug, LockedForm), {}),
})
export type FormLock = v.InferOutput<typeof FormLock>

/** File of the lock, below the content root. */
export const lockFile = 'forms/_lock.yaml'
/** Folder of blocks that adopted forms share and that are not ours; each file is named by its content. */
export const adoptedBlocks = 'forms/_adopted'
