import type { Rule } from '../../../widgets/contract/condition.ts'
import type { DraftOption, ForeignRule } from './draft.ts'
import { fitDefault } from './fit-default.ts'
import { saysNothing } from './foreign-node.ts'
import type { NoteBook } from './note-book.ts'
import { type Place, type Scope, scopeOf } from './place.ts'
import { quoted } from './quoted.ts'
import { settleCondition, settleRule } from './settle-rule.ts'

/** A part of `form.yaml`, still to be checked. */
export type Data = Record<string, unknown>

/** Kinds that nobody has to answer, or everybody. */
const neverOptional: ReadonlySet<string> = new Set(['info', 'consent', 'computed', 'group'])

/** A field as it stands in `form.yaml`; `undefined` where nothing is left of it. */
export function writeField(place: Place, scope: Scope, notes: NoteBook): Data | undefined {
  const { field, id } = place
  const position = { scope, before: place.order }
  const when = conditionFor(
    field.at,
    `„${field.label.de}“ wird nur unter einer Bedingung gefragt`,
    field.when,
    position,
    notes,
  )
  const required =
    typeof field.required === 'boolean'
      ? field.required
      : (conditionFor(
          field.at,
          `„${field.label.de}“ ist nur unter einer Bedingung Pflicht`,
          field.required,
          position,
          notes,
        ) ?? false)
  const { kind, ...shape } = field.shape
  const data: Data = { id, kind, ...(when !== undefined && { when }) }
  if (!neverOptional.has(kind) && required !== true) data['required'] = required
  Object.assign(data, { label: field.label, ...(field.hint && { hint: field.hint }), ...shape })

  if (kind === 'computed') {
    const value = field.value && settleRule(field.value.rule, position)
    if (!value?.ok) {
      const why = value ? `, denn ${value.why}` : ''
      notes.todo(
        field.at,
        `„${field.label.de}“ wird berechnet. Die Formel ${quoted(field.value?.text ?? '')} ließ sich nicht übernehmen${why}. Bitte in der Werkstatt neu anlegen.`,
      )
      return undefined
    }
    data['value'] = value.rule
  }
  if (kind === 'choice' || kind === 'choices') data['options'] = optionsOf(place, position, notes)
  if (!saysNothing(field.default) || (field.default === false && field.options !== undefined)) {
    const fitted = fitDefault(place)
    if (fitted === undefined)
      notes.lost(
        field.at,
        `Die Vorgabe ${quoted(field.default)} bei „${field.label.de}“ ließ sich nicht übernehmen.`,
      )
    else data['default'] = fitted
  }
  if (kind === 'group') {
    const inner = scopeOf(place.inner, scope)
    const fields = place.inner.flatMap((child) => writeField(child, inner, notes) ?? [])
    if (fields.length === 0) {
      notes.lost(
        field.at,
        `Die Gruppe „${field.label.de}“ enthält keine Frage und ist deshalb nicht im Formular.`,
      )
      return undefined
    }
    data['fields'] = fields
  }
  return data
}

/** A condition, or a note of what it was. */
export function conditionFor(
  at: string,
  what: string,
  foreign: ForeignRule | undefined,
  position: { readonly scope: Scope; readonly before: number },
  notes: NoteBook,
): Rule | undefined {
  if (!foreign) return undefined
  const settled = settleCondition(foreign.rule, position)
  if (settled.ok) return settled.rule
  notes.todo(
    at,
    `${what}: ${quoted(foreign.text)}. Sie ließ sich nicht übernehmen, denn ${settled.why}. Bitte in der Werkstatt neu anlegen.`,
  )
  return undefined
}

function optionsOf(
  place: Place,
  position: { readonly scope: Scope; readonly before: number },
  notes: NoteBook,
): Data[] {
  const { at, options = [] } = place.field
  const seen = new Set<string>()
  return options.flatMap(({ value, label, hint, when }: DraftOption) => {
    const key = String(value)
    if (seen.has(key)) {
      notes.lost(at, `Die Antwort „${key}“ gab es doppelt; sie steht jetzt einmal da.`)
      return []
    }
    seen.add(key)
    const condition = conditionFor(
      at,
      `Die Antwort „${label.de}“ steht nur unter einer Bedingung zur Wahl`,
      when,
      position,
      notes,
    )
    return [
      {
        value: place.options.get(key),
        label,
        ...(hint && { hint }),
        ...(condition !== undefined && { when: condition }),
      },
    ]
  })
}
