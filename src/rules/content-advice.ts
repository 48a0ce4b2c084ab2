import type { ContentProblem } from '../model/content-problem.ts'
import type { Bodies, Readable } from '../model/load-content.ts'
import { silenceAcknowledged } from './acknowledged.ts'
import { collidingSynonyms } from './colliding-synonyms.ts'
import { duplicateTitles } from './duplicate-titles.ts'
import { englishMissing } from './forms/english-missing.ts'
import { formRules } from './forms/form-advice.ts'
import { hardForms } from './forms/hard-forms.ts'
import { hardTexts } from './hard-texts.ts'
import { languageRules } from './language/language-rules.ts'
import { missingFields } from './missing-fields.ts'
import { staleReviews } from './stale-reviews.ts'
import { everyText } from './texts.ts'

/** What a rule looks at. */
export interface Reviewed extends Pick<
  Readable,
  'services' | 'english' | 'forms' | 'formSources' | 'blocks' | 'words'
> {
  readonly bodies: Bodies
  /** Day of the check, `YYYY-MM-DD`. */
  readonly today: string
}

type AdviceRule = (reviewed: Reviewed) => readonly ContentProblem[]

/** Rules of the guide that keep nothing from being built, by their id. */
export const adviceRules: Readonly<Record<string, AdviceRule>> = {
  'schwer-lesbar': (reviewed) => [...hardTexts(reviewed), ...hardForms(reviewed)],
  ...mapped(languageRules, (rule) => (reviewed) => rule(everyText(reviewed), reviewed.words)),
  'angaben-fehlen': missingFields,
  'pruefung-faellig': staleReviews,
  'gleicher-titel': duplicateTitles,
  'gleiches-suchwort': collidingSynonyms,
  ...formRules,
  'englisch-fehlt': englishMissing,
}

function mapped<One, Other>(
  rules: Readonly<Record<string, One>>,
  to: (rule: One) => Other,
): Readonly<Record<string, Other>> {
  return Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, to(rule)]))
}

/**
 * What editors should put right soon. Nothing here keeps a site from being built: a hard text is better than none. What an
 * editor has read and left standing with a reason is not said again.
 */
export const adviseOn = (reviewed: Reviewed): ContentProblem[] =>
  silenceAcknowledged(
    Object.entries(adviceRules).flatMap(([rule, find]) =>
      find(reviewed).map((problem) => ({ rule, ...problem })),
    ),
    reviewed,
  )
