import type { DraftField } from '../draft/draft.ts'
import type { ForeignNode } from '../draft/foreign-node.ts'
import { lineOf } from '../draft/plain-text.ts'
import { type Around, componentBase } from './component-base.ts'

/** Rows a group may have. */
const most = 50

/** A grid: questions that are asked once for each row. */
export function gridField(
  component: ForeignNode,
  around: Around,
  read: (list: readonly unknown[], at: string, around: Around) => readonly DraftField[],
): readonly DraftField[] {
  const { notes } = around
  const { validate, default: rows, ...base } = componentBase(component, around)
  const inner = read(component.list('components') ?? [], `${component.at}.components`, {
    path: [...around.path, base.name],
    when: undefined,
    notes,
  })
  const [least, limit] = [rowsIn(validate, 'minLength'), rowsIn(validate, 'maxLength')]
  const min = least ?? (base.required === true ? 1 : 0)
  if (limit !== undefined && limit > most)
    notes.changed(base.at, `„${base.label.de}“ hat höchstens ${most} Einträge, bisher waren es ${limit}.`)
  if (
    Array.isArray(rows) &&
    rows.some(
      (row) =>
        typeof row === 'object' &&
        row !== null &&
        Object.values(row as object).some((cell) => cell !== '' && cell !== null && cell !== false),
    )
  )
    notes.lost(base.at, `Die vorausgefüllten Zeilen von „${base.label.de}“ entfallen.`)
  const add = lineOf(component.text('addAnother') ?? '')
  notes.todo(
    base.at,
    `Wie heißt ein Eintrag von „${base.label.de}“? Jetzt heißt er „Eintrag“${add === '' ? '' : `; bisher stand auf der Schaltfläche „${add}“`}.`,
  )
  return [
    {
      ...base,
      required: false,
      shape: {
        kind: 'group',
        item: { de: 'Eintrag' },
        min: Math.min(min, limit ?? most, most),
        max: Math.min(most, Math.max(1, limit ?? 10)),
      },
      fields: inner,
    },
  ]
}

function rowsIn(validate: ForeignNode | undefined, key: string): number | undefined {
  const value = Number(validate?.peek(key) ?? Number.NaN)
  if (!Number.isInteger(value) || value < 0 || validate?.peek(key) === '') return undefined
  validate?.take(key)
  return value
}
