import * as v from 'valibot'
import { IsoDate, Semver, Sha256 } from '../../widgets/contract/primitives.ts'
import { Text } from './primitives.ts'

/** What one version of a form changed, as other counties read it. */
export const ChangelogEntry = v.object({
  version: Semver,
  on: IsoDate,
  bump: v.picklist(['first', 'patch', 'minor', 'major']),
  /** German sentences. */
  changes: v.pipe(v.array(v.pipe(Text, v.maxLength(2000))), v.maxLength(2000)),
  /** What the county says about it in its own words. */
  note: v.optional(v.pipe(Text, v.maxLength(2000))),
})
export type ChangelogEntry = v.InferOutput<typeof ChangelogEntry>

/**
 * `content/forms/<id>/published.json`, written by `npm run forms -- publish`: the version that other counties get, and
 * everything that the next one is compared with.
 */
export const FormRecord = v.strictObject({
  v: v.literal(1),
  version: Semver,
  /** Hash of `definition`. */
  sha256: Sha256,
  /** Newest first. */
  changelog: v.pipe(v.array(ChangelogEntry), v.minLength(1)),
  /** With its blocks put in, without defaults. */
  definition: v.record(v.string(), v.unknown()),
})
export type FormRecord = v.InferOutput<typeof FormRecord>
