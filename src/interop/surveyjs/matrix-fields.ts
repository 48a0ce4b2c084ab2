import { choiceOf } from '../draft/choice-of.ts'
import type { DraftField, DraftOption } from '../draft/draft.ts'
import { type ForeignNode, foreignNode } from '../draft/foreign-node.ts'
import { type ElementBase, elementBase, type Surroundings } from './element-base.ts'
import { surveyLooks } from './looks.ts'
import { optionList } from './survey-options.ts'
import { textShape } from './text-shape.ts'

/** Makes fields of a question of some kind. */
export type Questions = (
  type: string,
  element: ForeignNode,
  base: ElementBase,
  around: Surroundings,
) => readonly DraftField[]

/** Several lines under one title: one text field each. */
export function multipleTextFields(
  element: ForeignNode,
  base: ElementBase,
  around: Surroundings,
): readonly DraftField[] {
  const { notes } = around
  const items = (element.list('items') ?? []).flatMap((item, index): DraftField[] => {
    const node = foreignNode(item, `${base.at}.items.${index}`)
    if (!node) return []
    const own = elementBase(node, around)
    const shape = textShape(node, own, around)
    node.close(notes, surveyLooks)
    return [
      {
        ...own,
        aliases: [`${base.name}.${own.name}`],
        label: titled(base, own.label),
        shape,
        required: own.required === false ? base.required : own.required,
        ...(base.when && { when: base.when }),
      },
    ]
  })
  notes.changed(base.at, `„${base.label.de}“ hatte ${items.length} Eingaben: Das sind jetzt einzelne Fragen.`)
  return items
}

/** A table of rows and columns: one question for each row, or for each cell. */
export function matrixFields(
  type: string,
  element: ForeignNode,
  base: ElementBase,
  around: Surroundings,
  questions: Questions,
): readonly DraftField[] {
  const { notes } = around
  const rows = optionList(element.list('rows') ?? [], `${base.at}.rows`, around)
  const isCells = type === 'matrixdropdown'
  const columns = isCells ? [] : optionList(element.list('columns') ?? [], `${base.at}.columns`, around)
  const isAll = [element.take('isAllRowRequired'), element.take('eachRowRequired')].includes(true)
  const several = element.text('cellType') === 'checkbox'
  const required = isAll ? true : base.required
  notes.changed(
    base.at,
    `„${base.label.de}“ war eine Tabelle: Ihre ${rows.length} Zeilen sind jetzt einzelne Fragen.`,
  )
  if (!isCells)
    return rows.map((row) => ({
      ...base,
      default: undefined,
      name: String(row.value),
      aliases: [`${base.name}.${String(row.value)}`],
      label: titled(base, row.label),
      required,
      ...choiceOf(columns, several, base.at, row.label.de, notes),
      ...(row.when && { when: row.when }),
    }))
  const list = element.list('columns') ?? []
  const choices = element.take('choices')
  const cellType = element.text('cellType') ?? 'dropdown'
  return rows.flatMap((row) => cellFields(list, { row, base, choices, cellType }, around, questions))
}

interface Row {
  readonly row: DraftOption
  readonly base: ElementBase
  readonly choices: unknown
  readonly cellType: string
}

function cellFields(
  list: readonly unknown[],
  { row, base, choices, cellType }: Row,
  around: Surroundings,
  questions: Questions,
): readonly DraftField[] {
  return columnFields(list, { at: base.at, choices, cellType }, around, questions).map((field) => ({
    ...field,
    name: `${String(row.value)} ${field.name}`,
    aliases: [`${base.name}.${String(row.value)}.${field.name}`],
    label: titled({ label: row.label }, field.label),
    ...(base.when && !field.when && { when: base.when }),
  }))
}

interface Columns {
  readonly at: string
  /** For cells that name none of their own. */
  readonly choices: unknown
  readonly cellType: string
}

/** Columns of a table as questions. */
export const columnFields = (
  list: readonly unknown[],
  { at, choices, cellType }: Columns,
  around: Surroundings,
  questions: Questions,
): readonly DraftField[] =>
  list.flatMap((item, index) => {
    const own = typeof item === 'string' ? { name: item } : item
    const node = foreignNode(withChoices(own, choices), `${at}.columns.${index}`)
    if (!node) return []
    const named = node.text('cellType') ?? 'default'
    const fields = questions(named === 'default' ? cellType : named, node, elementBase(node, around), around)
    node.close(around.notes, surveyLooks)
    return fields
  })

/** Choices stand at the table for all columns that have none. */
function withChoices(item: unknown, choices: unknown): unknown {
  if (typeof item !== 'object' || item === null || !Array.isArray(choices)) return item
  const own = 'choices' in item && Array.isArray(item.choices) && item.choices.length > 0
  const isOther =
    'cellType' in item &&
    !['default', 'dropdown', 'radiogroup', 'checkbox', 'tagbox'].includes(String(item.cellType))
  return own || isOther ? item : { ...item, choices }
}

const titled = ({ label }: Pick<ElementBase, 'label'>, own: ElementBase['label']): ElementBase['label'] => ({
  de: `${label.de}: ${own.de}`,
  ...(label.en !== undefined && own.en !== undefined && { en: `${label.en}: ${own.en}` }),
})
