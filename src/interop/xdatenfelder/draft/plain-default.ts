import * as v from 'valibot'
import { IsoDate } from '../../../../widgets/contract/primitives.ts'
import type { NoteBook } from '../../draft/note-book.ts'
import { quoted } from '../../draft/quoted.ts'
import type { XdfField } from '../message.ts'

type Data = Record<string, unknown>

/** What stands in the field from the start. */
export function plainDefault(
  { id, content, label }: XdfField,
  shape: Data,
  values: ReadonlyMap<string, string>,
  notes: NoteBook,
): Data {
  if (content === '') return {}
  const value = startValue(String(shape['kind']), content, values)
  if (value === undefined)
    notes.lost(
      id,
      `Der Inhalt ${quoted(content)} passt nicht zur Frage „${label}“ und steht deshalb nicht darin.`,
    )
  return value === undefined ? {} : { default: value }
}

function startValue(kind: string, content: string, values: ReadonlyMap<string, string>): unknown {
  const amount = /^-?\d{1,12}(?:[.,]\d{1,6})?$/u.test(content) ? Number(content.replace(',', '.')) : undefined
  switch (kind) {
    case 'text':
    case 'textarea':
      return content
    case 'time':
      return /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(content) ? content : undefined
    case 'date':
      return v.is(IsoDate, content) ? content : undefined
    case 'boolean':
      return content === 'true' ? true : content === 'false' ? false : undefined
    case 'integer':
      return Number.isInteger(amount) ? amount : undefined
    case 'decimal':
      return amount
    case 'money':
      return amount === undefined ? undefined : Math.round(amount * 100)
    case 'choice':
      return values.get(content)
    default:
      return undefined
  }
}
