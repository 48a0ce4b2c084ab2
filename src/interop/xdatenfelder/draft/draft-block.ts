import { gapText } from '../../draft/gap-text.ts'
import { slugOf } from '../../draft/name-id.ts'
import type { NoteBook } from '../../draft/note-book.ts'
import { withoutExtension } from '../extension/extension.ts'
import type { CodeLists } from '../genericode/code-list.ts'
import type { Placement, XdfField, XdfGroup } from '../message.ts'
import { type Counts, countElements } from './count-elements.ts'
import { semver } from './draft-form.ts'
import { draftParts } from './draft-fields.ts'
import type { DraftedNode } from './drafted.ts'
import { freeGroups } from './free-groups.ts'
import { idGiver } from './id-giver.ts'
import { settleRules } from './settle-rules.ts'

/** A field group as a building block, or a single field as a block of one. */
export function draftBlock(
  of: XdfGroup | XdfField,
  codeLists: CodeLists,
  notes: NoteBook,
): { readonly block: Record<string, unknown>; readonly counts: Counts } {
  const parts: readonly Placement[] = of.type === 'group' ? of.parts : [{ min: 1, max: 1, norms: [], of }]
  const root: DraftedNode = {
    element: of.type === 'group' ? of : undefined,
    rules: of.type === 'group' ? of.rules : [],
    min: 1,
    parent: undefined,
    children: [],
  }
  const around = { node: root, row: undefined, depth: 0, groups: [] } as const
  const fields = draftParts(parts, around, { ids: idGiver(parts), codeLists, notes, order: 0 })
  freeGroups(root, notes)
  settleRules(root, notes)
  if (fields.length === 0) notes.todo(of.id, `„${of.label}“ hat keine Felder. Der Baustein ist deshalb leer.`)
  const about = of.definition || withoutExtension(of.description)
  if (about === '')
    notes.todo(of.id, 'Wann nimmt man den Baustein, und wann nicht? Das fehlt und ist mit „LÜCKE:“ markiert.')
  const block = {
    id: slugOf(of.name) || 'baustein',
    version: semver(of.version),
    title: of.name,
    about: about === '' ? gapText('Wann nimmt man diesen Baustein, und wann nicht?').de : about,
    fields,
  }
  return { block, counts: countElements(parts) }
}
