import type { DraftStep } from '../draft/draft.ts'
import { finishDraft } from '../draft/finish-draft.ts'
import { type ForeignNode, foreignNode } from '../draft/foreign-node.ts'
import { onlyGerman } from '../draft/languages-of.ts'
import { type NoteBook, openNoteBook } from '../draft/note-book.ts'
import { quoted } from '../draft/quoted.ts'
import { readJson } from '../draft/read-json.ts'
import type { Imported } from '../imported.ts'
import { type Surroundings, shownWhen } from './element-base.ts'
import { surveyLooks } from './looks.ts'
import { readElements } from './read-elements.ts'
import { surveyTexts } from './survey-texts.ts'

/**
 * A survey of SurveyJS as a draft of ours: pages are steps, panels are opened. Expressions become conditions where ours can
 * say the same; nothing is run.
 *
 * @see https://surveyjs.io/form-library/documentation/design-survey/create-a-simple-survey
 */
export function importSurveyJs(text: string): Imported {
  const file = readJson(text)
  if (!file.ok) return file
  const { document } = file
  const survey = surveyOf(document.value)
  if (!survey)
    return {
      ok: false,
      mistakes: [
        {
          element: 'pages',
          line: document.lineOf(document.value) ?? 1,
          reason: 'Die Datei ist kein SurveyJS-Formular: „pages“ oder „elements“ fehlt.',
        },
      ],
    }
  const notes = openNoteBook()
  for (const { key, line } of document.doubled)
    notes.lost(`Zeile ${line}`, `„${key}“ steht hier doppelt; es gilt das letzte.`)
  const texts = surveyTexts(survey.text('locale') ?? 'de', notes)
  const title = texts.line(survey, 'title')
  const summary = texts.line(survey, 'description')
  const read = stepsOf(survey, { path: [], texts, notes })
  const steps = texts.isTranslated() ? read : onlyGerman(read)
  noteScripts(survey, notes)
  survey.close(notes, surveyLooks)
  texts.close()
  const imported = finishDraft({ title, summary, steps }, notes)
  return imported.ok
    ? imported
    : { ...imported, mistakes: [{ line: document.lineOf(survey.source) ?? 1, ...imported.mistakes[0] }] }
}

/** The survey itself, or wrapped as the creator's service stores it. */
function surveyOf(value: unknown): ForeignNode | undefined {
  const root = foreignNode(value, '')
  const inner = [root, ...['json', 'survey', 'content'].map((key) => foreignNode(root?.peek(key), ''))]
  return inner.find((node) =>
    ['pages', 'elements', 'questions'].some((key) => Array.isArray(node?.peek(key))),
  )
}

function stepsOf(survey: ForeignNode, around: Surroundings): readonly DraftStep[] {
  const pages = survey.list('pages')
  if (!pages) {
    const fields = readElements(survey.list('elements') ?? survey.list('questions') ?? [], 'elements', around)
    return [{ at: 'elements', title: { de: 'Ihre Angaben', en: 'Your details' }, fields }]
  }
  return pages.flatMap((value, index): DraftStep[] => {
    const page = foreignNode(value, `pages.${index}`)
    return page ? [stepOf(page, index, around)] : []
  })
}

function stepOf(page: ForeignNode, index: number, around: Surroundings): DraftStep {
  const { texts, notes } = around
  const name = page.text('name')
  const title = texts.line(page, 'title')
  const intro = texts.paragraphs(page, 'description')
  const when = shownWhen(page, title?.de ?? name ?? '', notes)
  if (!title)
    notes.todo(
      page.at,
      `Die Seite „${name ?? ''}“ hat keinen Titel: Der Schritt heißt „Schritt ${index + 1}“. Bitte benennen.`,
    )
  const fields = readElements(
    page.list('elements') ?? page.list('questions') ?? [],
    `${page.at}.elements`,
    around,
  )
  page.close(notes, surveyLooks)
  return {
    at: page.at,
    name,
    title: title ?? { de: `Schritt ${index + 1}`, en: `Step ${index + 1}` },
    ...(intro && { intro }),
    ...(when && { when }),
    fields,
  }
}

/** What runs while or after people fill in: shown to the author as it stands. */
function noteScripts(survey: ForeignNode, notes: NoteBook): void {
  for (const [key, what] of [
    ['triggers', 'Ein Auslöser'],
    ['calculatedValues', 'Ein berechneter Wert'],
    ['navigateToUrlOnCondition', 'Eine Weiterleitung'],
    ['completedHtmlOnCondition', 'Ein Schlusstext unter einer Bedingung'],
  ] as const)
    for (const item of survey.list(key) ?? [])
      notes.todo(
        '',
        `${what} („${key}“) wird nicht übernommen: ${quoted(item)}. Bitte als Bedingung oder Rechnung neu anlegen.`,
      )
  for (const [key, what] of [
    ['completedHtml', 'Der Text nach dem Absenden'],
    ['navigateToUrl', 'Die Weiterleitung nach dem Absenden'],
    ['completedBeforeHtml', 'Der Text für wiederholtes Absenden'],
    ['loadingHtml', 'Der Text beim Laden'],
  ] as const) {
    const found = survey.take(key)
    if (found !== undefined && found !== '')
      notes.todo(
        '',
        `${what} steht nicht im Formular: ${quoted(found)}. Was danach geschieht, gehört unter „next“.`,
      )
  }
}
