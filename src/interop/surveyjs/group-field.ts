import type { DraftField } from '../draft/draft.ts'
import type { ForeignNode } from '../draft/foreign-node.ts'
import { saysNothing } from '../draft/foreign-node.ts'
import { quoted } from '../draft/quoted.ts'
import type { ElementBase, Surroundings } from './element-base.ts'
import { columnFields, type Questions } from './matrix-fields.ts'

/** Rows a group may have. */
const most = 50

/** `paneldynamic` and `matrixdynamic`: questions that are asked once for each row. */
export function groupField(
  element: ForeignNode,
  base: ElementBase,
  around: Surroundings,
  read: (list: readonly unknown[], at: string, around: Surroundings) => readonly DraftField[],
  questions: Questions,
): readonly DraftField[] {
  const { notes, texts } = around
  const inside: Surroundings = { ...around, when: undefined, path: [...around.path, base.name] }
  const columns = element.list('columns')
  const choices = element.take('choices')
  const cellType = element.text('cellType') ?? 'dropdown'
  const fields = columns
    ? columnFields(columns, { at: base.at, choices, cellType }, inside, questions)
    : read(element.list('templateElements') ?? [], `${base.at}.templateElements`, inside)
  const least = numberOf(element, 'minPanelCount') ?? numberOf(element, 'minRowCount') ?? 0
  const limit = numberOf(element, 'maxPanelCount') ?? numberOf(element, 'maxRowCount')
  const start = numberOf(element, 'panelCount') ?? numberOf(element, 'rowCount')
  if (start !== undefined && start > Math.max(1, least))
    notes.lost(base.at, `„${base.label.de}“ fing mit ${start} leeren Einträgen an; jetzt fügt man sie hinzu.`)
  if (limit !== undefined && limit > most)
    notes.changed(base.at, `„${base.label.de}“ hat höchstens ${most} Einträge, bisher waren es ${limit}.`)
  if (!saysNothing(base.default))
    notes.lost(
      base.at,
      `Die vorausgefüllten Einträge von „${base.label.de}“ entfallen: ${quoted(base.default)}.`,
    )
  const item = texts.line(element, 'templateTitle')
  const isPlain = item && !item.de.includes('{')
  if (!isPlain)
    notes.todo(
      base.at,
      `Wie heißt ein Eintrag von „${base.label.de}“? Jetzt heißt er „Eintrag“${item ? `, bisher „${item.de}“` : ''}.`,
    )
  if (base.required !== true && base.required !== false)
    notes.todo(
      base.at,
      `„${base.label.de}“ war Pflicht, wenn ${quoted(base.required.text)}. Bei einer Gruppe gibt es dafür nur die Mindestzahl. Bitte prüfen.`,
    )
  return [
    {
      ...base,
      default: undefined,
      required: false,
      shape: {
        kind: 'group',
        item: isPlain ? item : { de: 'Eintrag', en: 'Entry' },
        min: Math.min(most, Math.max(base.required === true ? 1 : 0, least)),
        max: Math.min(most, Math.max(1, limit ?? Math.max(10, least))),
      },
      fields,
    },
  ]
}

function numberOf(element: ForeignNode, key: string): number | undefined {
  const value = element.number(key)
  return value !== undefined && Number.isInteger(value) && value >= 0 ? value : undefined
}
