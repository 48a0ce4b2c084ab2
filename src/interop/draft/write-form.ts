import { gapMark } from '../../model/gap-mark.ts'
import type { Draft } from './draft.ts'
import { fillGaps, languagesOf } from './languages-of.ts'
import { gapText } from './gap-text.ts'
import { slugOf } from './name-id.ts'
import type { NoteBook } from './note-book.ts'
import type { Data } from './write-field.ts'

/** Questions a citizen answers in a minute: a first guess, which `npm run check` makes better. */
const questionsPerMinute = 4

/** Everything around the steps: what the foreign form says, and marked gaps for what only the office knows. */
export function writeForm(
  { title, summary, name }: Draft,
  steps: readonly Data[],
  questions: number,
  notes: NoteBook,
): Data {
  const languages = languagesOf([title, summary, steps], notes)
  const gap = (what: string) => gapText(what, languages)
  const duration = Math.min(240, Math.max(1, Math.ceil(questions / questionsPerMinute)))
  notes.todo(
    '',
    `Diese Angaben fehlten und sind mit „${gapMark}“ markiert: ${title ? '' : 'Titel, '}${summary ? '' : 'Zusammenfassung, '}Rechtsgrundlage, Datenschutz, was nach dem Absenden geschieht, Urheber und Lizenz.`,
  )
  notes.todo(
    '',
    `Diese Angaben sind angenommen, bitte prüfen: für Bürgerinnen und Bürger (audience), Vertrauensniveau „none“, Dauer ${duration} ${duration === 1 ? 'Minute' : 'Minuten'}.`,
  )
  return {
    id: slugOf(title?.de ?? '') || slugOf(name ?? '') || 'formular',
    version: '1.0.0',
    title: title ?? gap('Titel des Formulars, zum Beispiel „Wohngeld beantragen“'),
    summary: summary ?? gap('Was macht man mit diesem Formular? Ein Satz.'),
    audience: ['citizen'],
    languages: [...languages],
    legalBasis: [
      {
        title: `${gapMark} Paragraf und Gesetz, die das Verfahren regeln`,
        url: 'https://www.gesetze-im-internet.de/',
      },
    ],
    privacy: {
      purpose: gap('Wofür genau braucht das Amt diese Angaben?'),
      legalBasis: gap('Auf welcher Rechtsgrundlage werden die Daten verarbeitet?'),
      storage: gap('Wie lange werden die Daten gespeichert?'),
    },
    duration,
    trustLevel: 'none',
    steps: fillGaps(steps, languages),
    next: [gap('Was geschieht nach dem Absenden, und wie lange dauert es?')],
    provenance: {
      author: `${gapMark} Wer hat das Formular geschrieben?`,
      licence: `${gapMark} Unter welcher Lizenz darf es weitergegeben werden?`,
    },
  }
}
