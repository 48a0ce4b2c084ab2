import type { DraftField, DraftStep } from '../draft/draft.ts'
import { finishDraft } from '../draft/finish-draft.ts'
import { type NoteBook, openNoteBook } from '../draft/note-book.ts'
import type { Imported } from '../imported.ts'
import type { ListedQuestion, ListedSection } from './listed-question.ts'
import { questionField } from './question-field.ts'
import { readList } from './read-list.ts'
import { isTable, readTable } from './read-table.ts'

/** What a list may be long: characters and lines. */
const longest = 200_000
const mostLines = 5000

/**
 * A form of a list of questions that a clerk pastes from Word, a PDF or a spreadsheet: one question a line, or one a row
 * with columns for kind, answers and whether it is required. Every guess is a note.
 */
export function importQuestions(text: string): Imported {
  if (text.trim() === '') return refused('Die Liste ist leer. Fügen Sie die Fragen ein, eine in jeder Zeile.')
  if (text.length > longest || text.split('\n', mostLines + 1).length > mostLines)
    return refused(
      `Die Liste ist zu lang: höchstens ${mostLines} Zeilen und ${longest / 1000} 000 Zeichen. Bitte teilen Sie sie auf.`,
    )
  const notes = openNoteBook()
  const { title, sections } = isTable(text) ? readTable(text) : readList(text)
  const all = sections.flatMap(({ questions }) => questions)
  if (all.length === 0)
    return refused('In der Liste steht keine Frage. Schreiben Sie eine Frage in jede Zeile.')
  const otherwise = !all.some(({ required }) => required === true)
  noteRequirement(all, otherwise, notes)
  const steps = sections.map((section) => stepOf(section, otherwise, notes))
  return finishDraft({ ...(title !== undefined && { title: { de: title } }), steps }, notes)
}

function stepOf(
  { line, title, intro, questions }: ListedSection,
  otherwise: boolean,
  notes: NoteBook,
): DraftStep {
  const at = `Zeile ${line}`
  if (title === undefined && questions.length > 0)
    notes.todo(
      at,
      'Über diesen Fragen steht keine Überschrift: Der Schritt heißt „Ihre Angaben“. Bitte prüfen.',
    )
  return {
    at,
    title: { de: title === undefined ? 'Ihre Angaben' : inSmallLetters(title, at, notes) },
    ...(intro !== undefined && { intro: { de: intro } }),
    fields: questions.map((question, index) =>
      afterYes(questionField(question, otherwise, notes), questions[index - 1], notes, at),
    ),
  }
}

const followUp = /^(?:wenn|falls) ja(?:\s*[,:–-]|(?=\s))\s*/iu

/** "Wenn ja, welche?" after a question with yes or no is asked only after a yes. */
function afterYes(
  field: DraftField,
  before: ListedQuestion | undefined,
  notes: NoteBook,
  at: string,
): DraftField {
  if (!followUp.test(field.label.de)) return field
  if (!before) {
    notes.todo(at, `„${field.label.de}“ hängt von einer anderen Frage ab. Bitte die Bedingung anlegen.`)
    return field
  }
  const rest = field.label.de.replace(followUp, '')
  const label = rest.charAt(0).toUpperCase() + rest.slice(1)
  if (label === '') return field
  notes.changed(
    field.at,
    `„${field.label.de}“ wird nur nach einem Ja auf „${before.text}“ gefragt und heißt jetzt „${label}“.`,
  )
  return {
    ...field,
    name: label,
    label: { de: label },
    when: { rule: { '==': [{ var: before.text }, true] }, text: field.label.de },
  }
}

/** `ANGABEN ZUR PERSON` is hard to read: `Angaben zur Person`. */
function inSmallLetters(title: string, at: string, notes: NoteBook): string {
  if (/\p{Ll}/u.test(title) || !/\p{Lu}{4}/u.test(title)) return title
  const words = title.toLowerCase().split(' ')
  const small =
    /^(?:zu|zur|zum|der|die|das|des|dem|den|und|oder|über|von|vom|für|mit|in|im|an|am|bei|beim|nach|auf|aus)$/u
  const written = words
    .map((word, index) =>
      index > 0 && small.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ')
  notes.changed(
    at,
    `Die Überschrift „${title}“ heißt jetzt „${written}“. Bitte die Groß- und Kleinschreibung prüfen.`,
  )
  return written
}

function noteRequirement(all: readonly ListedQuestion[], otherwise: boolean, notes: NoteBook): void {
  const unmarked = all.filter(({ required }) => required === undefined).length
  if (unmarked === 0) return
  notes.todo(
    '',
    otherwise
      ? `Bei ${unmarked === 1 ? 'einer Frage' : `${unmarked} Fragen`} steht nicht, ob sie Pflicht ${unmarked === 1 ? 'ist: Sie ist' : 'sind: Sie sind'} Pflicht. Bitte prüfen.`
      : `${unmarked === 1 ? 'Eine Frage ist' : `${unmarked} Fragen sind`} nicht als Pflicht markiert und deshalb freiwillig. Bitte prüfen.`,
  )
}

const refused = (reason: string): Imported => ({
  ok: false,
  mistakes: [{ element: 'Liste', line: 1, reason }],
})
