import type { Catalogue } from '../../model/catalogue.ts'
import type { ContentProblem } from '../../model/content-problem.ts'
import { type AskedField, everyField, fileOfForm, isAsked } from './questions.ts'

/** Kinds of answers that people do not give away without asking why. */
const personal: readonly string[] = ['tax-id', 'money', 'file', 'licence-plate', 'country']
/** Words in a question that ask for something one does not tell everybody. */
const personalWords =
  /Staatsangehörigkeit|Geburtsort|Geburtsname|Geschlecht|Religion|Konfession|Familienstand|verheiratet|Gesundheit|krank|Behinderung|schwanger|Einkommen|Vermögen|Miete|Arbeitgeber|Straf|verurteil|Verfahren|abhängig|Schulden|insolven|Kündigung|Steuer/iu

/** Questions about something personal that do not say why they are asked. */
export const reasonlessFields = (forms: Pick<Catalogue, 'forms' | 'formSources'>): ContentProblem[] =>
  everyField(forms)
    .filter(({ field, step }) => isAsked(field) && needsReason(field) && !field.because && !step.because)
    .map(({ form, field, key }) => ({
      file: fileOfForm(form),
      key,
      reason: `„${field.label.de}“ ist persönlich, und niemand erfährt, warum Sie es fragen.`,
      suggestion:
        'because: ein Satz mit dem Paragrafen, der es verlangt. Gibt es keinen, fragen Sie es nicht.',
    }))

const needsReason = (field: AskedField['field']): boolean =>
  personal.includes(field.kind) ||
  (field.kind !== 'consent' && personalWords.test(field.label.de)) ||
  (field.kind === 'person' &&
    Boolean(field.with.birthPlace ?? field.with.nationality ?? field.with.birthName))
