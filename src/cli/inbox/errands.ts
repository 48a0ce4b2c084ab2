import { receiptCode } from '../../../widgets/seal/receipt.ts'
import type { ErrandState, ForwardKind } from '../../intake/store.ts'
import { CommandError } from '../command-error.ts'
import { printable } from './printable.ts'
import { table } from './table.ts'

/** One thing that is, or was, to be passed on. */
export type ErrandEntry = ErrandState & {
  /** Number of the application, for people. */
  readonly code: string
}

export const errandEntries = (errands: readonly ErrandState[]): Promise<ErrandEntry[]> =>
  Promise.all(errands.map(async (errand) => ({ ...errand, code: await receiptCode(errand.submission) })))

/** What is passed on as a table, oldest first. */
export function errandTable(entries: readonly ErrandEntry[]): string {
  if (entries.length === 0) return 'Es ist nichts weiterzugeben.'
  const rows = entries.map(({ number, code, kind, target, state, attempts, reason = '' }) => [
    String(number),
    code,
    kinds[kind],
    printable(target),
    states[state],
    String(attempts),
    printable(reason),
  ])
  return table([['Nr.', 'Antrag', 'Art', 'Ziel', 'Stand', 'Versuche', 'Grund'], ...rows])
}

/** The number that somebody has typed. @throws {CommandError} where it is none. */
export function errandNumber(typed: string): number {
  if (!/^[1-9]\d{0,14}$/u.test(typed))
    throw new CommandError(`„${typed}“ ist keine Nummer. ${whereNumbersAre}`)
  return Number(typed)
}

/** Where the numbers are to be found. */
export const whereNumbersAre = 'Die Nummern zeigt: npm run inbox -- errands'

const kinds: Readonly<Record<ForwardKind, string>> = {
  mail: 'Mail',
  notice: 'Hinweis',
  webhook: 'Webhook',
  'fit-connect': 'FIT-Connect',
}

const states: Readonly<Record<ErrandState['state'], string>> = {
  waiting: 'wartet',
  done: 'erledigt',
  failed: 'gescheitert',
}
