import type { Language } from '../../../widgets/contract/text.ts'
import { gapMark } from '../../model/gap-mark.ts'
import type { NoteBook } from './note-book.ts'

const isText = (value: object): value is { readonly de: string; readonly en?: string } =>
  'de' in value && typeof value.de === 'string'

const isGap = (text: string): boolean => text.startsWith(gapMark)

/** Languages in which every text is there; a half translation is noted and stays, but is not offered. */
export function languagesOf(parts: unknown, notes: NoteBook): readonly Language[] {
  const texts = textsIn(parts).filter(({ de }) => !isGap(de))
  const missing = texts.filter(({ en }) => en === undefined)
  if (texts.length === 0 || missing.length === texts.length) return ['de']
  if (missing.length === 0) return ['de', 'en']
  notes.todo(
    '',
    `Die englische Fassung ist unvollständig: Es fehlen ${missing.length} von ${texts.length} Texten, zum Beispiel „${missing[0]?.de ?? ''}“. Angeboten wird nur Deutsch; die vorhandenen englischen Texte sind erhalten.`,
  )
  return ['de']
}

function textsIn(value: unknown): readonly { readonly de: string; readonly en?: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return isText(value) ? [value] : Object.values(value).flatMap(textsIn)
}

/** Without the English words that only come from us, where the foreign form has none. */
export function onlyGerman<Part>(part: Part): Part {
  if (typeof part !== 'object' || part === null) return part
  if (isText(part)) return { de: part.de } as Part
  if (Array.isArray(part)) return part.map((item: unknown) => onlyGerman(item)) as Part
  return Object.fromEntries(
    Object.entries(part).map(([key, inner]: [string, unknown]) => [key, onlyGerman(inner)]),
  ) as Part
}

/** A gap is one in every language. */
export function fillGaps<Part>(part: Part, languages: readonly Language[]): Part {
  if (typeof part !== 'object' || part === null || !languages.includes('en')) return part
  if (isText(part)) return isGap(part.de) ? { ...part, en: part.de } : part
  if (Array.isArray(part)) return part.map((item: unknown) => fillGaps(item, languages)) as Part
  return Object.fromEntries(
    Object.entries(part).map(([key, inner]: [string, unknown]) => [key, fillGaps(inner, languages)]),
  ) as Part
}
