import type { NoteBook } from '../../draft/note-book.ts'
import { shortId } from '../element-id.ts'
import { applyDifference } from '../extension/difference.ts'
import { extensionIn } from '../extension/extension.ts'
import type { CodeLists } from '../genericode/code-list.ts'
import type { Placement, XdfField, XdfGroup } from '../message.ts'
import { omit } from '../omit.ts'
import type { DraftedField, DraftedNode } from './drafted.ts'
import type { IdGiver } from './id-giver.ts'
import { plainField, statutes } from './plain-field.ts'
import { plainRows } from './plain-rows.ts'
import { takeOwnRules } from './take-own-rules.ts'

type Data = Record<string, unknown>

/** What is needed wherever fields are made. */
export interface Drafting {
  readonly ids: IdGiver
  readonly codeLists: CodeLists
  readonly notes: NoteBook
  /** Counts fields and headings as they are made. */
  order: number
}

/** Where a field is made. */
export interface Surroundings {
  readonly node: DraftedNode
  readonly row: DraftedField | undefined
  /** How many rows it stands in. */
  readonly depth: 0 | 1 | 2
  /** Names of the groups around it, below the step. */
  readonly groups: readonly string[]
}

/** Makes the fields of a list of placements. Groups that are there once stand between the other fields under a heading. */
export const draftParts = (parts: readonly Placement[], around: Surroundings, drafting: Drafting): Data[] =>
  parts.flatMap((placement) => draftPart(placement, around, drafting))

function draftPart(placement: Placement, around: Surroundings, drafting: Drafting): Data[] {
  const { of } = placement
  const node: DraftedNode = {
    element: of,
    rules: of.rules,
    min: placement.min,
    parent: around.node,
    children: [],
  }
  around.node.children.push(node)
  const inside = { ...around, node }
  return of.type === 'field'
    ? draftField({ ...placement, of }, inside, drafting)
    : draftGroup({ ...placement, of }, inside, drafting)
}

function draftField(
  placement: Placement & { readonly of: XdfField },
  around: Surroundings,
  drafting: Drafting,
): Data[] {
  const { ids, codeLists, notes } = drafting
  const { of } = placement
  const extension = extensionIn(of.description)
  // What is taken over from the extension needs no notes on how it was read.
  const plain = plainField(placement, codeLists, extension === undefined ? notes : silent)
  if (!plain) return []
  if (plain.isRepeated && extension === undefined)
    return draftRepeated(placement, plain.field, plain.values, around, drafting)
  return [register(changed(plain.field, extension, ids, of, around), plain.values, of, around, drafting).data]
}

/** A field that is there several times: rows with this one question. */
function draftRepeated(
  placement: Placement & { readonly of: XdfField },
  field: Data,
  values: ReadonlyMap<string, string>,
  around: Surroundings,
  drafting: Drafting,
): Data[] {
  const { of } = placement
  if (around.depth === 2) {
    drafting.notes.lost(
      of.id,
      `„${of.label}“ steht in Zeilen, die selbst in Zeilen stehen, und kann hier nur einmal angegeben werden.`,
    )
    return [
      register({ id: drafting.ids.give(of.label, around.groups), ...field }, values, of, around, drafting)
        .data,
    ]
  }
  const rows = omit(plainRows(placement, drafting.notes), 'hint', 'because')
  const outer = register(
    { id: drafting.ids.give(`${of.label} Liste`, around.groups), ...rows },
    new Map(),
    undefined,
    around,
    drafting,
  )
  around.node.field = outer
  const inner = { ...around, row: outer, depth: (around.depth + 1) as 1 | 2 }
  const asked = omit(field, 'required')
  outer.data['fields'] = [
    register({ id: drafting.ids.give(of.label, around.groups), ...asked }, values, of, inner, drafting).data,
  ]
  return [outer.data]
}

function draftGroup(
  placement: Placement & { readonly of: XdfGroup },
  around: Surroundings,
  drafting: Drafting,
): Data[] {
  const { ids, notes } = drafting
  const { of } = placement
  const extension = extensionIn(of.description)
  if (extension !== undefined && extension !== 'broken' && extension.as === 'field') {
    const made = register(
      changed(plainRows(placement, silent), extension, ids, of, around),
      new Map(),
      of,
      around,
      drafting,
    )
    if (made.data['kind'] === 'group')
      made.data['fields'] = draftParts(
        of.parts,
        { ...around, row: made, depth: around.depth === 0 ? 1 : 2 },
        drafting,
      )
    return [made.data]
  }
  if (of.isExclusive)
    notes.todo(
      of.id,
      `In „${of.label}“ wird genau eine der Angaben gemacht. Fragen Sie vorher, welche, und zeigen Sie nur diese.`,
    )
  if (placement.max > 1 && around.depth < 2) {
    const rows = register(
      { id: ids.give(of.label, around.groups), ...plainRows(placement, notes) },
      new Map(),
      undefined,
      around,
      drafting,
    )
    around.node.field = rows
    const inner = {
      ...around,
      row: rows,
      depth: (around.depth + 1) as 1 | 2,
      groups: [...around.groups, of.label],
    }
    const fields = draftParts(of.parts, inner, drafting)
    rows.data['fields'] = fields
    if (fields.length > 0) return [rows.data]
    notes.lost(of.id, `Die Gruppe „${of.label}“ hat keine Felder und fehlt deshalb.`)
    return []
  }
  if (placement.max > 1)
    notes.lost(
      of.id,
      `Die Gruppe „${of.label}“ steht in Zeilen, die selbst in Zeilen stehen, und kann hier nur einmal angegeben werden.`,
    )
  return draftSection(placement, around, drafting)
}

/** A group that is there once: its heading, then its fields. */
function draftSection(
  placement: Placement & { readonly of: XdfGroup },
  around: Surroundings,
  drafting: Drafting,
): Data[] {
  const { of, norms } = placement
  const groups = [...around.groups, of.label]
  const id = drafting.ids.give(`Abschnitt ${of.label}`, around.groups)
  const labels = labelsIn(of)
  const isFree = placement.min === 0
  const because = statutes(norms)
  const heading = {
    id,
    kind: 'info',
    label: { de: of.label },
    ...(because !== '' && { because: { de: because } }),
    text: {
      de: `${of.help === '' ? `Hier geben Sie an: ${labels.join(', ')}.` : of.help}${isFree ? ' Diese Angaben sind freiwillig, soweit nichts anderes dabeisteht.' : ''}`,
    },
  }
  if (shortId(of.id) === 'G60000083')
    drafting.notes.todo(
      of.id,
      `„${of.label}“ fragt Tag, Monat und Jahr einzeln, wie die Datei. Eine Frage der Art „partial-date“ fragt dasselbe auf einmal.`,
    )
  drafting.order += 1
  const fields = draftParts(of.parts, { ...around, groups }, drafting)
  if (fields.length > 0) return [heading, ...fields]
  drafting.notes.lost(of.id, `Die Gruppe „${of.label}“ hat keine Felder und fehlt deshalb.`)
  return []
}

const labelsIn = (group: XdfGroup): string[] =>
  group.parts.slice(0, 30).flatMap(({ of }) => (of.type === 'field' && of.art === 'hidden' ? [] : [of.label]))

/** The id, and what the extension says otherwise. */
function changed(
  plain: Data,
  extension: ReturnType<typeof extensionIn>,
  ids: IdGiver,
  of: XdfField | XdfGroup,
  around: Surroundings,
): Data {
  const made = (
    extension === undefined || extension === 'broken' ? plain : applyDifference(plain, extension.change)
  ) as Data
  const { id, ...rest } = made
  return { id: typeof id === 'string' ? ids.keep(id) : ids.give(of.label, around.groups), ...rest }
}

function register(
  data: Data,
  values: ReadonlyMap<string, string>,
  of: XdfField | XdfGroup | undefined,
  around: Surroundings,
  drafting: Drafting,
): DraftedField {
  const field: DraftedField = {
    id: String(data['id']),
    order: drafting.order++,
    data,
    values,
    row: around.row,
  }
  if (of) {
    around.node.field = field
    takeOwnRules(of.rules, data)
  }
  return field
}

/** Swallows notes. */
export const silent: NoteBook = {
  lost: () => undefined,
  changed: () => undefined,
  todo: () => undefined,
  looks: () => undefined,
  all: () => [],
}
