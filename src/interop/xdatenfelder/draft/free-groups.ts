import type { Rule } from '../../../../widgets/contract/condition.ts'
import type { NoteBook } from '../../draft/note-book.ts'
import { extensionIn } from '../extension/extension.ts'
import { type DraftedField, type DraftedNode, nodesUnder } from './drafted.ts'

/**
 * A group that may be left out, with fields that must be answered if it is not: they are asked for once something before
 * them in the group has been answered.
 */
export function freeGroups(root: DraftedNode, notes: NoteBook): void {
  for (const node of nodesUnder(root))
    if (
      node.element?.type === 'group' &&
      node.min === 0 &&
      !node.field &&
      extensionIn(node.element.description) === undefined
    )
      freeGroup(node, notes)
}

function freeGroup(node: DraftedNode, notes: NoteBook): void {
  const { element } = node
  const answers = [...nodesUnder(node)].flatMap(({ field }) =>
    field && isAnswer(field) && field.row === rowOf(node) ? [field] : [],
  )
  for (const field of demanded(node)) {
    if (field.data['kind'] === 'group') {
      if (field.data['min'] === 0) continue
      field.data['min'] = 0
      notes.changed(
        element?.id ?? '',
        `Die Zeilen zu „${labelOf(field)}“ sind freiwillig, weil es die Gruppe „${element?.label ?? ''}“ ist.`,
      )
      continue
    }
    const before = answers.filter(({ order }) => order < field.order)
    field.data['required'] = before.length === 0 ? false : anyOf(before.map(isAnswered))
  }
}

/** Fields that must be answered where the group is: through groups that must be there, too. */
const demanded = (node: DraftedNode): DraftedField[] =>
  node.children.flatMap((child) => {
    if (child.min === 0) return []
    if (child.field)
      return child.field.data['required'] === undefined && isAsked(child.field)
        ? [rowsAround(child.field)]
        : []
    return demanded(child)
  })

/** The rows a repeated field stands in, for a field that stands in rows made for it alone. */
export const rowsAround = (field: DraftedField): DraftedField =>
  field.row &&
  Array.isArray(field.row.data['fields']) &&
  (field.row.data['fields'] as readonly unknown[])[0] === field.data &&
  (field.row.data['fields'] as readonly unknown[]).length === 1
    ? field.row
    : field

function rowOf(node: DraftedNode): DraftedField | undefined {
  for (let around = node.parent; around; around = around.parent)
    if (around.field?.data['kind'] === 'group') return around.field
  return undefined
}

const isAsked = ({ data }: DraftedField): boolean => data['kind'] !== 'info' && data['kind'] !== 'computed'
const isAnswer = (field: DraftedField): boolean => isAsked(field) && field.data['kind'] !== 'group'
const labelOf = ({ data }: DraftedField): string => (data['label'] as { readonly de: string }).de

/** That a question has been answered; "no" is an answer. */
export const isAnswered = ({ id, data }: DraftedField): Rule =>
  data['kind'] === 'boolean' ? { '!=': [{ var: id }, null] } : { '!!': [{ var: id }] }

/** That one of them holds. */
export const anyOf = (rules: readonly Rule[]): Rule =>
  rules.length === 1 ? (rules[0] ?? true) : { or: rules }
