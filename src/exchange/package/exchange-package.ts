import * as v from 'valibot'
import { Semver, Sha256, Slug } from '../../../widgets/contract/primitives.ts'
import { LocalText } from '../../../widgets/contract/text.ts'
import { BlockName } from '../../model/block.ts'
import { MaintainerContact } from '../../model/exchange-settings.ts'
import { FormExamples } from '../../model/form-examples.ts'
import { Origin } from '../../model/form-lock.ts'
import { ChangelogEntry } from '../../model/form-record.ts'
import { Text } from '../../model/primitives.ts'
import { maxSourceLength } from './limits.ts'

/** A building block with its content. */
export const PackagedBlock = v.object({
  /** As the form names it: `anschrift@1`. */
  name: BlockName,
  id: Slug,
  version: Semver,
  /** Hash of `data`. */
  sha256: Sha256,
  data: v.record(v.string(), v.unknown()),
})
export type PackagedBlock = v.InferOutput<typeof PackagedBlock>

/** A picture of the form. */
export const Screenshot = v.object({
  /** Its start page, or the first page with questions. */
  shows: v.picklist(['start', 'first-step']),
  /** Pixels of the window. */
  width: v.picklist([320, 768]),
  type: v.literal('image/webp'),
  sha256: Sha256,
  alt: LocalText,
  /** Base64. */
  data: v.pipe(v.string(), v.base64(), v.maxLength(1_500_000)),
})
export type Screenshot = v.InferOutput<typeof Screenshot>

/** Something that the guide of whoever offers the form says about it. */
const Finding = v.object({
  key: v.string(),
  reason: v.string(),
  rule: v.optional(v.string()),
  suggestion: v.optional(v.string()),
})

/** A form in figures, to compare offers by. */
export const PackageFigures = v.object({
  steps: v.number(),
  questions: v.number(),
  conditions: v.number(),
  documents: v.number(),
  minutes: v.number(),
  /** Flesch-Amstad: the higher, the easier to read. */
  flesch: v.number(),
  languages: v.pipe(v.array(v.string()), v.maxLength(20)),
})
export type PackageFigures = v.InferOutput<typeof PackageFigures>

/** Who keeps a form. */
export const Maintainer = v.object({
  /** "Landkreis Sonnenau" */
  county: Text,
  authority: Text,
  contact: v.optional(MaintainerContact),
})

/**
 * A form with everything that another county needs to take it over: the signed payload of `/austausch/<id>/<version>.json`.
 * It says what the form is and where it comes from, and nothing about how this county receives applications.
 *
 * Keys that a newer release of the software adds are left out by an older one, so that counties need not update together.
 */
export const ExchangePackage = v.object({
  v: v.literal(1),
  id: Slug,
  version: Semver,
  title: LocalText,
  summary: LocalText,
  /**
   * Hash of `definition`. Two packages with the same one hold the same form, even if pictures were added or another person
   * is to be asked; for one version it never changes.
   */
  content: Sha256,
  /** `form.yaml` as its author wrote it. */
  source: v.pipe(v.string(), v.maxLength(maxSourceLength)),
  /** With its blocks put in, without defaults. */
  definition: v.record(v.string(), v.unknown()),
  blocks: v.pipe(v.array(PackagedBlock), v.maxLength(200)),
  /** Municipalities in answers stand as `gemeinde-1`, `gemeinde-2` …: every county has others. */
  examples: v.pipe(FormExamples, v.maxLength(500)),
  /** Every text by language and key, for whoever translates it. */
  texts: v.record(v.string(), v.record(v.string(), v.string())),
  screenshots: v.pipe(v.array(Screenshot), v.maxLength(8)),
  licence: v.pipe(Text, v.maxLength(200)),
  /** Whose hands it went through, oldest first. */
  provenance: v.pipe(v.array(Origin), v.minLength(1), v.maxLength(50)),
  maintainer: Maintainer,
  /** Newest first. Empty where the county has not recorded a version yet. */
  changelog: v.pipe(v.array(ChangelogEntry), v.maxLength(1000)),
  findings: v.pipe(v.array(Finding), v.maxLength(2000)),
  figures: PackageFigures,
})
export type ExchangePackage = v.InferOutput<typeof ExchangePackage>
