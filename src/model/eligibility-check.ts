import * as v from 'valibot'
import { Rule } from '../../widgets/contract/condition.ts'
import { LegalBasis } from '../../widgets/contract/form-definition.ts'
import { ServiceRef, Slug, Text } from './primitives.ts'

const Question = v.strictObject({
  id: Slug,
  text: Text,
  hint: v.optional(Text),
  options: v.pipe(
    v.array(
      v.strictObject({
        value: Slug,
        label: Text,
        /** What this answer means; read by those who have no JavaScript. */
        means: v.optional(Text),
      }),
    ),
    v.minLength(2),
    v.maxLength(6),
  ),
  /** Asked only where this holds for the answers before. */
  when: v.optional(Rule),
})

const Result = v.strictObject({
  id: Slug,
  kind: v.picklist(['likely', 'maybe', 'unlikely']),
  title: Text,
  text: Text,
  /** Services to go on with. */
  next: v.optional(v.array(ServiceRef), []),
  when: v.optional(Rule),
  /** Shown as soon as it holds, without asking on. */
  atOnce: v.optional(v.boolean(), false),
})
export type CheckResult = v.InferOutput<typeof Result>

/**
 * `content/checks/<service>.yaml`: questions that give a first idea whether somebody may have a service. Conditions are the
 * same JSON Logic as in forms. The first result that holds is the one; the last holds always.
 */
export const EligibilityCheck = v.strictObject({
  title: v.pipe(Text, v.maxLength(80)),
  summary: v.pipe(Text, v.minLength(50), v.maxLength(160)),
  intro: Text,
  /** Minutes it takes. */
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)),
  questions: v.pipe(v.array(Question), v.minLength(2)),
  results: v.pipe(
    v.array(Result),
    v.minLength(2),
    v.check(
      (results) => results.every(({ when }, at) => (when === undefined) === (at === results.length - 1)),
      'Das letzte Ergebnis gilt immer und hat kein „when“; jedes andere hat eines.',
    ),
  ),
  legalBasis: v.optional(v.array(LegalBasis), []),
})
export type EligibilityCheck = v.InferOutput<typeof EligibilityCheck>
