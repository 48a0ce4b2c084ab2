import * as v from 'valibot'
import { IsoDate } from '../../../widgets/contract/primitives.ts'
import type { NoteBook } from './note-book.ts'
import { quoted } from './quoted.ts'

/** First and last day. Fixed days and `moment()`, which is today, are taken over; other scripts are noted. */
export function dayLimits(
  min: unknown,
  max: unknown,
  label: string,
  at: string,
  notes: NoteBook,
): Record<string, unknown> {
  const read = (name: string, foreign: unknown): Record<string, unknown> => {
    if (foreign === undefined || foreign === null || foreign === '') return {}
    const day = typeof foreign === 'string' ? foreign.slice(0, 10) : undefined
    if (v.is(IsoDate, day)) return { [name]: day }
    if (typeof foreign === 'string' && /^(?:moment\(\)|new Date\(\)|today)$/iu.test(foreign.trim()))
      return { [name]: { days: 0 } }
    const [, sign, amount, unit] =
      /^moment\(\)\.(add|subtract)\((\d{1,4}),\s*['"](days?|months?|years?)['"]\)$/u.exec(String(foreign)) ??
      []
    if (sign !== undefined && amount !== undefined && unit !== undefined)
      return {
        [name]: {
          [unit.endsWith('s') ? unit : `${unit}s`]: sign === 'add' ? Number(amount) : -Number(amount),
        },
      }
    notes.todo(
      at,
      `Die Grenze ${quoted(foreign)} bei „${label}“ ließ sich nicht übernehmen. Bitte neu setzen.`,
    )
    return {}
  }
  return { ...read('min', min), ...read('max', max) }
}
