import * as v from 'valibot'
import { Condition, Rule } from './condition.ts'
import { Field } from './field.ts'
import { Semver, Sha256, Slug } from './primitives.ts'
import { Language, LocalText } from './text.ts'

/** A statute or page a citizen can read: title with the paragraph, and where. */
export const LegalBasis = v.strictObject({
  title: v.pipe(v.string(), v.nonEmpty()),
  url: v.pipe(v.string(), v.url(), v.startsWith('https://')),
})

/** One screen of questions. */
export const Step = v.strictObject({
  id: Slug,
  title: LocalText,
  intro: v.optional(LocalText),
  /** Why all of this is asked, where the paragraph is the same for the whole step. */
  because: v.optional(LocalText),
  when: v.optional(Condition),
  fields: v.pipe(v.array(Field), v.minLength(1), v.maxLength(2000)),
})
export type Step = v.InferOutput<typeof Step>

/** What must hold between several answers. */
export const FormRule = v.strictObject({
  id: Slug,
  /** Asked once all of `fields` are answered. */
  holds: Condition,
  /** Fields it is about; the message stands at the last of them. */
  fields: v.pipe(v.array(v.string()), v.minLength(1)),
  /** What is wrong and how to put it right. */
  message: LocalText,
})

/** Who wrote a form, and under which licence another county may take it over. */
const Provenance = v.strictObject({
  author: v.pipe(v.string(), v.nonEmpty()),
  licence: v.pipe(v.string(), v.nonEmpty()),
  adoptedFrom: v.optional(v.pipe(v.string(), v.url())),
  /** Building blocks that were put in, named by their content: who has the same hash has the same block. */
  blocks: v.optional(v.array(v.strictObject({ id: Slug, version: Semver, sha256: Sha256 }))),
})

/** Article 13 GDPR: on which ground data are processed, and how long they are kept. */
export const PrivacyGround = v.strictObject({ legalBasis: LocalText, storage: LocalText })

/**
 * A form as it stands in `content/forms/<id>/form.yaml`. It names no county, address, key or backend, so that it can be
 * handed on unchanged: those are bindings in `county.yaml`.
 */
export const FormDefinition = v.strictObject({
  id: Slug,
  version: Semver,
  title: LocalText,
  /** One or two sentences on the start page. */
  summary: LocalText,
  audience: v.pipe(v.array(v.picklist(['citizen', 'business'])), v.minLength(1)),
  languages: v.optional(v.pipe(v.array(Language), v.minLength(1)), ['de']),
  legalBasis: v.pipe(v.array(LegalBasis), v.minLength(1)),
  /** Article 13 GDPR: what for, on which ground, how long. */
  privacy: v.strictObject({ purpose: LocalText, ...PrivacyGround.entries }),
  /** Who may apply. */
  eligible: v.optional(LocalText),
  /** Until when the application must be there. */
  deadline: v.optional(LocalText),
  /** Minutes it takes to fill in. */
  duration: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240)),
  /** Documents to have at hand. */
  needs: v.optional(v.array(LocalText), []),
  trustLevel: v.picklist(['none', 'basic', 'substantial', 'high']),
  /** Rules with a name, used by fields and steps. */
  conditions: v.optional(v.record(v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z0-9]{0,39}$/u)), Rule), {}),
  steps: v.pipe(v.array(Step), v.minLength(1), v.maxLength(50)),
  rules: v.optional(v.array(FormRule), []),
  /**
   * False where the form may not be filled in without JavaScript, on a page that the server reads before it seals: paper
   * and contact are offered then.
   */
  plain: v.optional(v.boolean(), true),
  /** What happens after the application has come in. */
  next: v.array(LocalText),
  provenance: Provenance,
})
export type FormDefinition = v.InferOutput<typeof FormDefinition>
