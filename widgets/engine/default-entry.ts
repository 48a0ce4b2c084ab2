import type { Entry } from './entries.ts'
import { resolveLimit, writeDay } from './kinds/date.ts'
import type { Question } from './kinds.ts'

/** What stands in a question from the start, as if somebody had typed it. An emptied question stays empty. */
export function defaultEntry(field: Question, today: string): Entry | undefined {
  if (!('default' in field) || field.default === undefined) return undefined
  switch (field.kind) {
    case 'date':
      return writeDay(resolveLimit(field.default, today))
    case 'money':
      return (field.default / 100).toFixed(2).replace('.', ',')
    case 'decimal':
    case 'integer':
      return String(field.default).replace('.', ',')
    case 'boolean':
      return field.default ? 'yes' : 'no'
    default:
      return field.default
  }
}
