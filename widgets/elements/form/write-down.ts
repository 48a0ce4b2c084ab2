import type { Entries } from '../../engine/entries.ts'
import { filesIn } from '../../engine/kinds/file.ts'
import type { FormSession } from './form-session.ts'

/** How answers were called and written when they were entered, by path. Kept with a draft. */
export type Written = Readonly<Record<string, readonly [label: string, value: string]>>

/** Writes down how the answers on the way are called and written now, so that a later version can still tell. */
export function writeDown(session: FormSession): Written {
  const { language, context } = session
  return Object.fromEntries(
    session.items.flatMap((item) => {
      if (item.is !== 'question' || item.reading.kind === 'empty') return []
      const { label } = item.field
      const value =
        item.reading.kind === 'answer'
          ? item.kind.write(item.reading.answer, item.field, context)
          : plain(item.entry)
      return [[item.path, [label[language] ?? label.de, value]]]
    }),
  )
}

/** An entry in a line, as it was typed. */
export const plain = (value: Entries[string] | undefined): string => {
  if (Array.isArray(value)) {
    const files = filesIn(value as readonly string[])
    return files.length > 0 ? files.map(({ name }) => name).join(', ') : value.join(', ')
  }
  return typeof value === 'string' ? value.trim() : value === true ? 'ja' : ''
}
