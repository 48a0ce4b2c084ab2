import { textIn } from '../../contract/text-in.ts'
import { rowTitle } from '../../engine/entries.ts'
import { fill } from '../../messages/index.ts'
import { withoutRow, withRow } from './entry-rows.ts'
import type { FormFlow } from './form-flow.ts'
import { controlId, type RowsUi } from './ui.ts'

/**
 * Joins the rows of groups to the form that shows them: the focus goes where something has changed, and is told why.
 *
 * @param announce Says something to people who do not see it.
 */
export const rowsUi = (flow: FormFlow, announce: (text: string) => void): RowsUi => ({
  add: (group, shown) => {
    const { session } = flow
    if (!session) return
    session.entries = withRow(session.entries, group, shown)
    flow.save()
    flow.host.focus(`${controlId(group)}-${shown}`)
  },
  remove: (group, index) => {
    const { session, messages } = flow
    const item = session?.itemAt(group)
    if (!session || item?.is !== 'group') return
    session.entries = withoutRow(session.entries, group, index)
    session.issues = []
    flow.save()
    flow.host.focus(`${controlId(group)}-${Math.max(0, index - 1)}`)
    const name = rowTitle(textIn(item.field.item, session.language), index)
    announce(fill(messages.ui.rowRemoved, { item: name }))
  },
})
