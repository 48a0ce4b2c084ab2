import * as v from 'valibot'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { Block } from '../../model/block.ts'
import { explainIssue, issueKey } from '../../model/explain-issue.ts'
import { openNoteBook } from '../draft/note-book.ts'
import { repair } from '../draft/repair.ts'
import type { Imported, ImportedBlock } from '../imported.ts'
import { brokenExtensions } from './draft/broken-extensions.ts'
import { draftBlock } from './draft/draft-block.ts'
import { draftForm } from './draft/draft-form.ts'
import { type CodeLists, noCodeLists } from './genericode/code-list.ts'
import { readMessage } from './read/read-message.ts'

/**
 * Reads a file of XDatenfelder 2.0 or 3.0: a schema (0102) as a form, a field group (0103) or a field (0104) as a building
 * block. A file that this program has written itself comes back as it was.
 *
 * @param codeLists Code lists that stand in files of their own.
 */
export function importXdatenfelder(
  text: string,
  codeLists: CodeLists = noCodeLists,
): Imported | ImportedBlock {
  const read = readMessage(text)
  if (!read.ok) return read
  const { content } = read.message
  const [broken, ...others] = brokenExtensions(content)
  if (broken) return { ok: false, mistakes: [broken, ...others] }
  const notes = openNoteBook()
  if (content.type !== 'schema') {
    const { block, counts } = draftBlock(content, codeLists, notes)
    const checked = v.safeParse(Block, block)
    return checked.success
      ? { ok: true, what: 'block', block, notes: notes.all(), counts }
      : { ok: false, mistakes: mistakesOf(checked.issues, content) }
  }
  const { form, counts, isOwn } = draftForm(content, codeLists, notes)
  if (!isOwn) {
    const repaired = repair(form, notes)
    return repaired.ok ? { ...repaired, counts } : repaired
  }
  const checked = v.safeParse(FormDefinition, form)
  return checked.success
    ? { ok: true, form, notes: notes.all(), counts }
    : { ok: false, mistakes: mistakesOf(checked.issues, content) }
}

function mistakesOf(
  [first, ...rest]: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]],
  { id, line }: { readonly id: string; readonly line: number },
) {
  const mistake = (issue: v.BaseIssue<unknown>) => ({
    element: `${id} ${issueKey(issue)}`,
    line,
    reason: explainIssue(issue),
  })
  return [mistake(first), ...rest.slice(0, 20).map(mistake)] as const
}
