import type { SubmissionEntry } from '../../intake/store.ts'
import { berlinTime } from './berlin-time.ts'
import { printable } from './printable.ts'
import { table } from './table.ts'

/** One application in the list. */
export interface ListEntry {
  readonly id: string
  readonly code: string
  /** ISO 8601. */
  readonly receivedAt: string
  readonly form: string
  readonly title: string
  readonly files: number
  /** ISO 8601: when somebody first opened it. */
  readonly fetchedAt?: string
}

/** @param titles Title of each form by its id; a form without one is called by its id. */
export function listEntries(
  submissions: readonly SubmissionEntry[],
  titles: ReadonlyMap<string, string>,
): ListEntry[] {
  return submissions.map(({ id, code, receivedAt, form, files, fetchedAt }) => ({
    id,
    code,
    receivedAt: new Date(receivedAt).toISOString(),
    form,
    title: titles.get(form) ?? form,
    files,
    ...(fetchedAt !== undefined && { fetchedAt: new Date(fetchedAt).toISOString() }),
  }))
}

/** What came in as a table, newest first. */
export function listTable(entries: readonly ListEntry[]): string {
  if (entries.length === 0) return 'Es ist noch nichts eingegangen.'
  const rows = entries.map(({ code, receivedAt, title, files }) => [
    code,
    berlinTime(Date.parse(receivedAt)),
    printable(title),
    String(files),
  ])
  return table([['Eingangsnummer', 'Eingegangen', 'Formular', 'Dateien'], ...rows])
}
