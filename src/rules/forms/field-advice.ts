import type { Catalogue } from '../../model/catalogue.ts'
import type { ContentProblem } from '../../model/content-problem.ts'
import { everyField, fileOfForm, isAsked } from './questions.ts'

type Forms = Pick<Catalogue, 'forms' | 'formSources'>

/** Questions that nobody has to answer and that do not say what the answer is good for. */
export const needlessFields = (forms: Forms): ContentProblem[] =>
  everyField(forms)
    .filter(({ field }) => 'required' in field && field.required === false && !field.hint && !field.because)
    .map(({ form, field, key }) => ({
      file: fileOfForm(form),
      key,
      reason: `„${field.label.de}“ muss niemand beantworten, und es steht nicht da, wozu es gut ist.`,
      suggestion: 'Lassen Sie die Frage weg, oder sagen Sie in „hint“, wann man sie beantwortet.',
    }))

/** Questions whose answer has a format that is not said. */
export const unsaidFormats = (forms: Forms): ContentProblem[] =>
  everyField(forms)
    .filter(
      ({ field }) =>
        ((field.kind === 'integer' || field.kind === 'decimal') && !field.hint && !field.unit) ||
        (field.kind === 'text' && field.pattern && !field.hint),
    )
    .map(({ form, field, key }) => ({
      file: fileOfForm(form),
      key,
      reason: `„${field.label.de}“ sagt nicht, wie die Antwort aussehen soll.`,
      suggestion:
        field.kind === 'text' ? 'hint mit einem Beispiel' : 'unit („Stunden“) oder hint mit einem Beispiel',
    }))

/** Uploads that do not say what kind of file they take. */
export const openUploads = (forms: Forms): ContentProblem[] =>
  everyField(forms)
    .filter(({ field, written }) => field.kind === 'file' && !('accept' in written))
    .map(({ form, field, key }) => ({
      file: fileOfForm(form),
      key,
      reason: `„${field.label.de}“ sagt nicht, welche Dateien angenommen werden.`,
      suggestion: 'accept: [application/pdf, image/jpeg, image/png]',
    }))

/** Questions that cite the law where people read what they are asked. */
export const lawsInQuestions = (forms: Forms): ContentProblem[] =>
  everyField(forms)
    .filter(({ field }) => isAsked(field) && field.kind !== 'consent')
    .filter(({ field: { label, hint } }) => /§|\bArt\. \d/u.test(`${label.de} ${hint?.de ?? ''}`))
    .map(({ form, field, key }) => ({
      file: fileOfForm(form),
      key,
      reason: `In „${field.label.de}“ steht ein Paragraf zwischen Frage und Antwort.`,
      suggestion: 'Er gehört nach „because“.',
    }))
