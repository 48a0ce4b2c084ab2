import { defaultEntry } from '../../../widgets/engine/default-entry.ts'
import { type Entry, own } from '../../../widgets/engine/entries.ts'
import type { Question } from '../../../widgets/engine/kinds.ts'
import type { Place, Sheet } from './sheet.ts'

/** For defaults that no day counts for. */
const anyDay = '1970-01-01'

/**
 * What stands in a control: what was entered, else what stands there from the start. A day counted from today is left empty
 * on a page that was made on another day.
 */
export function entryShown(field: Question, { entries }: Place, { filled }: Sheet): Entry | undefined {
  const entered = own(entries, field.id) as Entry | undefined
  if (entered !== undefined) return entered
  const isCounted = field.kind === 'date' && typeof field.default === 'object'
  return isCounted && !filled ? undefined : defaultEntry(field, filled?.today ?? anyDay)
}
