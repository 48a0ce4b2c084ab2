import * as v from 'valibot'
import { Semver, Sha256, Slug } from '../../../widgets/contract/primitives.ts'
import { LocalText } from '../../../widgets/contract/text.ts'
import { Origin } from '../../model/form-lock.ts'
import { Text } from '../../model/primitives.ts'
import { Maintainer, PackageFigures } from './exchange-package.ts'

/** A form that a county offers. */
export const OfferedForm = v.object({
  id: Slug,
  version: Semver,
  title: LocalText,
  summary: LocalText,
  /** Names of the topics under which the county itself shows it. */
  topics: v.pipe(v.array(Text), v.maxLength(100)),
  legalBasis: v.pipe(v.array(Text), v.maxLength(100)),
  languages: v.pipe(v.array(v.string()), v.maxLength(20)),
  figures: PackageFigures,
  /** Hash of the definition. */
  content: Sha256,
  /** SHA-256 of the signed package. */
  sha256: Sha256,
  /** Bytes of the signed package. */
  size: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Path of the signed package below the site. */
  package: v.string(),
  licence: Text,
  provenance: v.pipe(v.array(Origin), v.minLength(1), v.maxLength(50)),
  /** Versions that can still be had, newest first. */
  versions: v.pipe(v.array(Semver), v.maxLength(1000)),
})
export type OfferedForm = v.InferOutput<typeof OfferedForm>

/** A form that a county has taken over as it is: whoever wants it gets it where it is kept. */
export const PassedOnForm = v.object({
  id: Slug,
  version: Semver,
  title: LocalText,
  adoptedFrom: v.object({ url: v.string(), id: Slug }),
})
export type PassedOnForm = v.InferOutput<typeof PassedOnForm>

/** `/austausch/index.json`: what a county offers to others. Not signed; every package is. */
export const ExchangeIndex = v.object({
  v: v.literal(1),
  /** The county's id, as its key set says it. */
  county: Slug,
  maintainer: Maintainer,
  forms: v.pipe(v.array(OfferedForm), v.maxLength(5000)),
  adopted: v.optional(v.pipe(v.array(PassedOnForm), v.maxLength(5000)), []),
})
export type ExchangeIndex = v.InferOutput<typeof ExchangeIndex>

/** Path of a package below the site. */
export const packagePath = (id: string, version: string): string => `austausch/${id}/${version}.json`
/** Path of the index below the site. */
export const indexPath = 'austausch/index.json'
