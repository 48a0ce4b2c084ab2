import type { ContentProblem } from '../model/content-problem.ts'
import type { Bodies, Readable } from '../model/load-content.ts'
import { silenceAcknowledged } from './acknowledged.ts'
import { collidingSynonyms } from './colliding-synonyms.ts'
import { duplicateTitles } from './duplicate-titles.ts'
import { contactForms } from './forms/contact-forms.ts'
import { crowdedSteps } from './forms/crowded-steps.ts'
import { englishMissing } from './forms/english-missing.ts'
import { lawsInQuestions, needlessFields, openUploads, unsaidFormats } from './forms/field-advice.ts'
import { hardForms } from './forms/hard-forms.ts'
import { purposelessForms } from './forms/purposeless-forms.ts'
import { reasonlessFields } from './forms/reasonless-fields.ts'
import { unsaidIdentity } from './forms/unsaid-identity.ts'
import { unusedConditions } from './forms/unused-conditions.ts'
import { hardTexts } from './hard-texts.ts'
import { avoidedWords } from './language/avoided-words.ts'
import { doubleNegatives } from './language/double-negatives.ts'
import { nounChains } from './language/noun-chains.ts'
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
  amtsdeutsch: (reviewed) => avoidedWords(everyText(reviewed), reviewed.words, 'jargon'),
  amtsstil: (reviewed) => avoidedWords(everyText(reviewed), reviewed.words, 'amtsstil'),
  hauptwortkette: (reviewed) => nounChains(everyText(reviewed)),
  'doppelte-verneinung': (reviewed) => doubleNegatives(everyText(reviewed)),
  'angaben-fehlen': missingFields,
  'pruefung-faellig': staleReviews,
  'gleicher-titel': duplicateTitles,
  'gleiches-suchwort': collidingSynonyms,
  'zu-viele-fragen': crowdedSteps,
  'ohne-grund': reasonlessFields,
  'freiwillig-wozu': needlessFields,
  'format-sagen': unsaidFormats,
  'dateien-sagen': openUploads,
  'paragraf-in-frage': lawsInQuestions,
  'bedingung-unbenutzt': unusedConditions,
  'zweck-sagen': purposelessForms,
  'nur-kontakt': contactForms,
  'ausweis-sagen': unsaidIdentity,
  'englisch-fehlt': englishMissing,
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
