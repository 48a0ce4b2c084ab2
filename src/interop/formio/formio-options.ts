import type { DraftOption } from '../draft/draft.ts'
import { type ForeignNode, foreignNode, saysNothing } from '../draft/foreign-node.ts'
import type { NoteBook } from '../draft/note-book.ts'
import { lineOf } from '../draft/plain-text.ts'
import { quoted } from '../draft/quoted.ts'
import { formioLooks } from './looks.ts'

/** Answers of `radio`, `selectboxes` and `select`, where they stand in the form; else a note of where they came from. */
export function formioOptions(component: ForeignNode, notes: NoteBook): readonly DraftOption[] {
  const own = component.list('values')
  const data = component.node('data')
  const source = component.peek('dataSrc')
  const listed = data?.list('values')
  const json = data?.take('json')
  if (data && (source === 'url' || source === 'resource' || source === 'custom' || source === 'indexeddb')) {
    const found = Object.fromEntries(Object.entries(data.source).filter(([, value]) => !saysNothing(value)))
    for (const key of Object.keys(data.source)) data.take(key)
    notes.todo(
      component.at,
      `Die Antworten kommen von außen (${String(source)}) und stehen nicht im Formular: ${quoted(found)}. Bitte tragen Sie sie ein.`,
    )
    return []
  }
  const values = source === 'json' ? jsonValues(json) : firstFull(own, listed)
  return values.flatMap((value, index): DraftOption[] => {
    if (typeof value === 'string' || typeof value === 'number')
      return [{ value, label: { de: String(value) } }]
    const node = foreignNode(value, `${component.at}.values.${index}`)
    if (!node) return []
    const label = lineOf(node.text('label') ?? node.text('name') ?? '')
    const raw = node.has('value') ? node.take('value') : (node.take('id') ?? label)
    const hint = lineOf(node.text('description') ?? '')
    node.close(notes, formioLooks)
    const isValue = typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean'
    // The builder leaves one empty row behind.
    if (label === '' && (!isValue || raw === '')) return []
    const kept = isValue && raw !== '' ? raw : label
    return [
      {
        value: kept,
        label: { de: label === '' ? String(kept) : label },
        ...(hint !== '' && { hint: { de: hint } }),
      },
    ]
  })
}

const firstFull = (...lists: readonly (readonly unknown[] | undefined)[]): readonly unknown[] =>
  lists.find((list) => list?.some((item) => !saysNothing(item))) ?? []

function jsonValues(json: unknown): readonly unknown[] {
  const parsed = typeof json === 'string' ? parse(json) : json
  return Array.isArray(parsed) ? (parsed as readonly unknown[]) : []
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
