import * as v from 'valibot'
import { type FeedbackReason, feedbackReasons } from '../../../widgets/contract/feedback.ts'
import { IsoDate } from '../../../widgets/contract/primitives.ts'
import type { FeedbackCount } from '../../intake/store.ts'
import { CommandError } from '../command-error.ts'
import { printable } from './printable.ts'

/** What was answered on one page. */
export interface FeedbackEntry {
  readonly page: string
  readonly yes: number
  readonly no: number
  /** Of the "no" that gave one. */
  readonly reasons: Readonly<Record<FeedbackReason, number>>
}

/** Adds up days and answers by page, the worst first. */
export function feedbackEntries(counts: readonly FeedbackCount[]): FeedbackEntry[] {
  const pages = Map.groupBy(counts, ({ page }) => page)
  return [...pages]
    .map(([page, rows]) => {
      const sum = (isWanted: (row: FeedbackCount) => boolean) =>
        rows.filter(isWanted).reduce((total, { count }) => total + count, 0)
      return {
        page,
        yes: sum(({ answer }) => answer === 'yes'),
        no: sum(({ answer }) => answer === 'no'),
        reasons: Object.fromEntries(
          feedbackReasons.map((wanted) => [wanted, sum(({ reason }) => reason === wanted)]),
        ) as FeedbackEntry['reasons'],
      }
    })
    .toSorted((a, b) => badness(b) - badness(a) || b.no - a.no || a.yes - b.yes || (a.page < b.page ? -1 : 1))
}

/**
 * The share of "no" that is certain at least, so that one single "no" does not outdo forty of a hundred: the lower bound of
 * Wilson's interval at 95 %.
 *
 * @see https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval
 */
function badness({ yes, no }: Pick<FeedbackEntry, 'yes' | 'no'>): number {
  const [z, all] = [1.96, yes + no]
  const share = no / all
  const spread = z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2))
  return (share + z ** 2 / (2 * all) - spread) / (1 + z ** 2 / all)
}

/** Columns of the longest bar. */
const longest = 40

/** What was answered, drawn: two bars a page, all on one scale from zero. */
export function feedbackChart(entries: readonly FeedbackEntry[]): string {
  if (entries.length === 0) return 'Es hat noch niemand geantwortet.'
  const most = Math.max(...entries.flatMap(({ yes, no }) => [yes, no]))
  const digits = String(most).length
  const bar = (answer: string, count: number): string => {
    const drawn = '█'.repeat(Math.ceil((count / most) * longest))
    return `  ${answer}  ${String(count).padStart(digits)}  ${drawn}`.trimEnd()
  }
  return entries
    .map((entry) =>
      [printable(entry.page), bar('Ja  ', entry.yes), bar('Nein', entry.no), ...reasonsLine(entry)].join(
        '\n',
      ),
    )
    .join('\n\n')
}

function reasonsLine({ no, reasons }: FeedbackEntry): string[] {
  const given = feedbackReasons
    .filter((reason) => reasons[reason] > 0)
    .toSorted((a, b) => reasons[b] - reasons[a])
  const without = no - given.reduce((total, reason) => total + reasons[reason], 0)
  const parts = given.map((reason) => `${titles[reason]} ${reasons[reason]}`)
  if (parts.length === 0) return []
  return [`  Gründe: ${[...parts, ...(without > 0 ? [`kein Grund genannt ${without}`] : [])].join(', ')}`]
}

const titles: Readonly<Record<FeedbackReason, string>> = {
  unclear: 'schwer zu verstehen',
  incomplete: 'es fehlt etwas',
  wrong: 'etwas stimmt nicht',
  'not-mine': 'nicht das Gesuchte',
}

/** The day that somebody has typed; before all others where nobody has. @throws {CommandError} where it is none. */
export function firstDay(typed: string | undefined): IsoDate {
  if (typed === undefined) return '0000-01-01'
  if (!v.is(IsoDate, typed))
    throw new CommandError(`„${printable(typed)}“ ist kein Tag. Ein Tag sieht so aus: 2026-11-22`)
  return typed
}
