import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import type { AnswerIssue } from '../../../widgets/contract/parsed.ts'
import type { Item } from '../../../widgets/engine/walk.ts'
import { allMessages } from '../../../widgets/messages/all.ts'
import { fill } from '../../../widgets/messages/fill.ts'
import { texts } from '../texts.ts'

/**
 * What is wrong and how to put it right, in German.
 *
 * @param item What the issue is about, on the way.
 * @param entry What was entered there.
 */
export function explain(
  { code, values = {}, field: path }: AnswerIssue,
  item: Item | undefined,
  entry: unknown,
  { rules }: FormDefinition,
): string {
  if (code === 'form-rule') {
    const rule = rules.find(({ id }) => id === values.rule)
    if (rule) return rule.message.de
  }
  const field = item?.field
  const label = field?.label.de ?? path
  if (code === 'wrong-pattern' && field?.kind === 'text' && field.pattern) return field.pattern.message.de
  const isChosen = (typeof entry === 'string' && entry !== '') || (Array.isArray(entry) && entry.length > 0)
  // All options stand on the page; the engine takes one that is not offered in this case for none.
  if (isChosen && (code === 'required-choice' || code === 'required-choices'))
    return fill(texts.notOffered, { label })
  return fill(allMessages.de.issue[code], { label, ...values })
}

/** Files that were sent with a mistake elsewhere are not kept. */
export const writeMissing = (label: string, names: readonly string[]): string =>
  fill(names.length === 1 ? texts.chooseFileAgain : texts.chooseFilesAgain, {
    label,
    names: names.join(', '),
  })
