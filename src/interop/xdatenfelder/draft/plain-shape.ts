import { fileTypes, maxFileBytes } from '../../../../widgets/contract/limits.ts'
import type { NoteBook } from '../../draft/note-book.ts'
import { shortId } from '../element-id.ts'
import type { CodeLists } from '../genericode/code-list.ts'
import type { XdfField } from '../message.ts'
import { dayLimits, numberLimits, textLimits } from './plain-limits.ts'
import { plainOptions } from './plain-options.ts'

type Data = Record<string, unknown>

/** Kind of a field and its settings. */
export type Shaped = Data & {
  readonly kind: string
  readonly values: ReadonlyMap<string, string>
  readonly isList?: boolean
}

/** The kind that asks what a data field asks. */
export function plainShape(
  field: XdfField,
  times: { readonly min: number; readonly max: number },
  codeLists: CodeLists,
  notes: NoteBook,
): Shaped {
  const values = new Map<string, string>()
  if (field.art === 'select') {
    const chosen = plainOptions(field, codeLists, notes)
    if (!chosen) return { kind: 'text', values }
    const { options } = chosen
    if (times.max === 1) return { kind: 'choice', options, values: chosen.values }
    const most = Math.min(times.max, options.length)
    return {
      kind: 'choices',
      options,
      values: chosen.values,
      isList: true,
      ...(times.min > 1 && { min: Math.min(times.min, options.length) }),
      ...(most < options.length && { max: most }),
    }
  }
  switch (field.datatype) {
    case 'text':
    case 'text_latin':
      return { ...textShape(field, notes), values }
    case 'date':
      return { kind: 'date', ...dayLimits(field, notes), values }
    case 'datetime':
      notes.changed(
        field.id,
        `„${field.label}“ fragt Tag und Uhrzeit. Übernommen ist der Tag: Fragen Sie die Uhrzeit in einem eigenen Feld.`,
      )
      return { kind: 'date', values }
    case 'time':
      return { kind: 'time', values }
    case 'bool':
      return { kind: 'boolean', values }
    case 'num_int':
      return { kind: 'integer', ...numberLimits(field, notes, true), values }
    case 'num':
      return { kind: 'decimal', ...numberLimits(field, notes, false), values }
    case 'num_currency':
      return { kind: 'money', ...numberLimits(field, notes, true, 100), values }
    case 'file':
      return { ...fileShape(field, times.max, notes), values }
    case 'obj':
      notes.todo(
        field.id,
        `„${field.label}“ ist ein Objekt (obj). Hier ist es ein Textfeld: Bitte entscheiden Sie, was gefragt wird.`,
      )
      return { kind: 'text', values }
  }
}

/** Harmonised fields that are a kind of their own here. */
const kindsOfFields: Readonly<Record<string, string>> = {
  F60000240: 'phone',
  F60000241: 'phone',
  F60000242: 'email',
}

function textShape(field: XdfField, notes: NoteBook): Data & { readonly kind: string } {
  const isMail =
    (field.limits.get('pattern') ?? '').includes('@') && /mail/iu.test(`${field.name} ${field.label}`)
  const kind = kindsOfFields[shortId(field.id)] ?? (isMail ? 'email' : undefined)
  return kind === undefined ? { kind: 'text', ...textLimits(field, notes) } : { kind }
}

function fileShape(
  { id, label, maxSize, mediaTypes }: XdfField,
  max: number,
  notes: NoteBook,
): Data & { readonly kind: string; readonly isList: boolean } {
  const accept = fileTypes.filter((type) => mediaTypes.includes(type))
  const others = mediaTypes.filter((type) => !(fileTypes as readonly string[]).includes(type))
  if (others.length > 0)
    notes.lost(
      id,
      `„${label}“ nimmt hier keine Dateien der Art ${others.join(', ')}. Erlaubt sind ${(accept.length > 0 ? accept : fileTypes).join(', ')}.`,
    )
  const bytes = maxSize !== undefined && maxSize >= 1 && maxSize < maxFileBytes ? maxSize : undefined
  if (max > 20) notes.changed(id, `„${label}“ nimmt höchstens 20 Dateien.`)
  return {
    kind: 'file',
    isList: true,
    ...(accept.length > 0 && accept.length < fileTypes.length && { accept }),
    ...(bytes !== undefined && { maxBytes: bytes }),
    ...(max > 1 && { max: Math.min(max, 20) }),
  }
}
