import { IsoDate } from '../../../../widgets/contract/primitives.ts'
import * as v from 'valibot'
import { shortId } from '../element-id.ts'
import type { XdfField } from '../message.ts'
import { unreadLimit } from '../read/read-limits.ts'
import type { NoteBook } from '../../draft/note-book.ts'
import { quoted } from '../../draft/quoted.ts'
import { gapText } from '../../draft/gap-text.ts'
import { plainPattern } from './plain-pattern.ts'

type Data = Record<string, unknown>

/** Lengths and pattern of a text. */
export function textLimits({ id, limits }: XdfField, notes: NoteBook): Data {
  const longest = wholeNumber(limits.get('maxLength'))
  const shortest = wholeNumber(limits.get('minLength'))
  const maxLength = longest !== undefined && longest >= 1 && longest <= 10_000 ? longest : undefined
  const minLength =
    shortest !== undefined && shortest >= 1 && shortest <= (maxLength ?? 10_000) ? shortest : undefined
  if (longest !== undefined && maxLength === undefined)
    notes.changed(id, `Die Höchstlänge ${longest} ist nicht übernommen: Erlaubt sind 1 bis 10.000 Zeichen.`)
  const given = limits.get('pattern')
  const expression = given === undefined ? undefined : plainPattern(given)
  if (given !== undefined && expression === undefined)
    notes.todo(
      id,
      `Das Muster ${quoted(given)} ist nicht übernommen: So kann es hier nicht geprüft werden. Bitte schreiben Sie ein einfacheres oder verzichten Sie darauf.`,
    )
  return {
    // One character is what "must be answered" means anyhow.
    ...(minLength !== undefined && minLength > 1 && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(expression !== undefined && { pattern: { expression, message: patternMessage(id, given ?? '') } }),
  }
}

const patternMessage = (id: string, pattern: string) =>
  shortId(id) === 'F60000246'
    ? { de: 'Bitte geben Sie die Postleitzahl mit fünf Ziffern ein, zum Beispiel 80331.' }
    : gapText(`Was ist falsch, und wie ist es richtig? Das Muster ist ${pattern}`)

/** Smallest and largest number. @param times 100 where the file counts euro and we cents. */
export function numberLimits({ id, limits }: XdfField, notes: NoteBook, isWhole: boolean, times = 1): Data {
  const read = (name: string): number | undefined => {
    const given = limits.get(name)
    if (given === undefined) return undefined
    const value = Number(given.replace(',', '.')) * times
    const fitting = isWhole ? Math.round(value) : value
    if (
      Number.isFinite(fitting) &&
      Math.abs(fitting) <= Number.MAX_SAFE_INTEGER &&
      Math.abs(fitting - value) < 1e-6
    )
      return fitting
    notes.todo(id, `Die Grenze ${quoted(given)} ist keine Zahl, die hier passt, und fehlt deshalb.`)
    return undefined
  }
  const min = read('minValue')
  const max = read('maxValue')
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
}

/** First and last day. */
export function dayLimits({ id, limits }: XdfField, notes: NoteBook): Data {
  const read = (name: string): string | undefined => {
    const given = limits.get(name)
    if (given === undefined || v.is(IsoDate, given)) return given
    notes.todo(id, `Die Grenze ${quoted(given)} ist kein Tag und fehlt deshalb.`)
    return undefined
  }
  const min = read('minValue')
  const max = read('maxValue')
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
}

/** Says what of the limits nobody has read. */
export function noteUnreadLimits({ id, limits }: XdfField, notes: NoteBook): void {
  const unread = limits.get(unreadLimit)
  if (unread !== undefined)
    notes.todo(
      id,
      `Diese Präzisierung ist nicht übernommen: ${quoted(unread)}. Bitte prüfen Sie, ob sie ins Formular gehört.`,
    )
}

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : undefined
