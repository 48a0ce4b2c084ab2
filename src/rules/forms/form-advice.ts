import type { Catalogue } from '../../model/catalogue.ts'
import type { ContentProblem } from '../../model/content-problem.ts'
import { contactForms } from './contact-forms.ts'
import { crowdedSteps } from './crowded-steps.ts'
import { lawsInQuestions, needlessFields, openUploads, unsaidFormats } from './field-advice.ts'
import { purposelessForms } from './purposeless-forms.ts'
import { reasonlessFields } from './reasonless-fields.ts'
import { unrecordedChanges } from './unrecorded-changes.ts'
import { unsaidIdentity } from './unsaid-identity.ts'
import { unusedConditions } from './unused-conditions.ts'

type FormRule = (forms: Pick<Catalogue, 'forms' | 'formSources'>) => readonly ContentProblem[]

/** Rules of the guide about forms alone that keep nothing from being built, by their id. */
export const formRules: Readonly<Record<string, FormRule>> = {
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
  'neu-festhalten': unrecordedChanges,
}
