import type { LocalText } from '../../../widgets/contract/text.ts'
import type { ForeignNode } from '../draft/foreign-node.ts'
import type { NoteBook } from '../draft/note-book.ts'
import { lineOf, markdownOf } from '../draft/plain-text.ts'

/** Reads texts of a survey, which may be there in several languages. */
export interface SurveyTexts {
  /** One line; `undefined` where there is none. */
  readonly line: (node: ForeignNode, key: string) => LocalText | undefined
  /** Paragraphs. */
  readonly paragraphs: (node: ForeignNode, key: string) => LocalText | undefined
  readonly of: (value: unknown, at: string) => LocalText | undefined
  /** Whether any text of the survey is there in English, or in plain language. */
  readonly isTranslated: () => boolean
  /** Notes the languages that ours does not have. */
  readonly close: () => void
}

/** @param locale Language of plain texts and of `default`. */
export function surveyTexts(locale: string, notes: NoteBook): SurveyTexts {
  const foreign = new Map<string, number>()
  let englishOnly = 0
  let translated = false

  const read = (value: unknown, clean: (text: string) => string): LocalText | undefined => {
    if (typeof value === 'string' || typeof value === 'number') {
      const text = clean(String(value))
      return text === '' ? undefined : { de: text }
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const texts = new Map(
      Object.entries(value).flatMap(([language, text]) =>
        typeof text === 'string' && clean(text) !== '' ? [[language, clean(text)] as const] : [],
      ),
    )
    for (const language of texts.keys())
      if (!['de', 'en', 'default', 'de-simple'].includes(language))
        foreign.set(language, (foreign.get(language) ?? 0) + 1)
    const plain = texts.get('default')
    const german =
      texts.get('de') ?? (locale === 'en' && !texts.has('en') && texts.size > 1 ? undefined : plain)
    const english = texts.get('en') ?? (texts.has('de') && locale !== 'de' ? plain : undefined)
    const only = german ?? english ?? texts.values().next().value
    if (only === undefined) return undefined
    if (german === undefined) englishOnly += 1
    const simple = texts.get('de-simple')
    translated ||= english !== undefined || simple !== undefined
    return {
      de: only,
      ...(english !== undefined && { en: english }),
      ...(simple !== undefined && { 'de-simple': simple }),
    }
  }

  const taking =
    (clean: (text: string) => string) =>
    (node: ForeignNode, key: string): LocalText | undefined => {
      const text = read(node.peek(key), clean)
      if (text) node.take(key)
      return text
    }

  return {
    line: taking(lineOf),
    paragraphs: taking(markdownOf),
    of: (value) => read(value, lineOf),
    isTranslated: () => translated,
    close: () => {
      if (foreign.size > 0)
        notes.lost(
          '',
          `Texte in diesen Sprachen sind nicht übernommen: ${[...foreign].map(([language, times]) => `${language} (${times})`).join(', ')}.`,
        )
      if (englishOnly > 0)
        notes.todo(
          '',
          `Bei ${englishOnly} Texten fehlt die deutsche Fassung; dort steht jetzt die fremdsprachige. Bitte übersetzen.`,
        )
    },
  }
}
