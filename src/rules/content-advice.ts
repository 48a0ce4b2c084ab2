import type { Bodies } from '../model/load-content.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { ContentProblem } from '../model/content-problem.ts'
import { collidingSynonyms } from './colliding-synonyms.ts'
import { duplicateTitles } from './duplicate-titles.ts'
import { hardTexts } from './hard-texts.ts'
import { missingFields } from './missing-fields.ts'
import { staleReviews } from './stale-reviews.ts'

/** What a rule looks at. */
export interface Reviewed {
  readonly services: Catalogue['services']
  readonly bodies: Bodies
  /** Day of the check, `YYYY-MM-DD`. */
  readonly today: string
}

type AdviceRule = (reviewed: Reviewed) => readonly ContentProblem[]

const rules: readonly AdviceRule[] = [
  hardTexts,
  missingFields,
  staleReviews,
  duplicateTitles,
  collidingSynonyms,
]

/** What editors should put right soon. Nothing here keeps a site from being built: a hard text is better than none. */
export const adviseOn = (reviewed: Reviewed): ContentProblem[] => rules.flatMap((rule) => rule(reviewed))
