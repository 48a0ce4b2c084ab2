import type { Answers } from '../../contract/answers.ts'
import type { GroupField } from '../../contract/field.ts'
import type { Entries } from '../entries.ts'
import { scopeOf } from '../logic/scope.ts'
import type { AskedAt } from './closure.ts'
import type { Domain } from './domains.ts'
import type { FieldPlace } from './outline.ts'
import type { Predicates } from './predicates.ts'

/** A row of a group, read and as entered. */
interface TriedRow {
  readonly answers: Answers
  readonly entries: Entries
}

/** Most rows that differ, of which every set is tried. */
const most = 4

/**
 * Lists of rows that stand for all others. Rules see of a list how long it is and which kinds of rows are in it, so that
 * every set of these kinds is tried, filled up to every length that matters.
 */
export function listsOf(
  { field }: FieldPlace,
  rows: readonly TriedRow[],
  asked: readonly AskedAt[],
  predicates: Predicates,
): Domain {
  const { min, max } = field as GroupField
  const rules = asked.flatMap(({ use }) => (use.is === 'elements' ? [predicates.rule(use.inner)] : []))
  const areValues = asked.some(({ use, rest }) => use.is === 'value' || rest.length > 0)
  const byKind = Map.groupBy(rows, ({ answers }) =>
    areValues ? JSON.stringify(answers) : rules.map((rule) => (rule(scopeOf(answers)) ? '1' : '0')).join(''),
  )
  const kinds = [...byKind.values()].flatMap(([first]) => (first ? [first] : []))
  const lengths = lengthsFor(asked, min, max)
  const sets = setsOf(kinds.slice(0, most))
  const lists = sets.flatMap((set) =>
    [...new Set([Math.max(min, set.length), ...lengths])]
      .filter(
        (length) =>
          length >= set.length && length >= min && length <= max && (set.length > 0 || length === 0),
      )
      .map((length) =>
        Array.from({ length }, (_, index) => set[index % Math.max(set.length, 1)] as TriedRow),
      ),
  )
  const candidates = lists.map((list) => ({
    entry: list.map(({ entries }) => entries),
    answer: list.map(({ answers }) => answers),
  }))
  return { candidates, areAll: !areValues && kinds.length <= most }
}

/** Lengths at which a count comes out differently. */
function lengthsFor(asked: readonly AskedAt[], min: number, max: number): number[] {
  const constants = asked.flatMap(({ compared }) =>
    compared?.term === 'count' ? compared.constants.map(Number).filter(Number.isFinite) : [],
  )
  if (constants.length === 0) return [min]
  return [
    min,
    max,
    ...constants.flatMap((count) => [Math.floor(count), Math.ceil(count), count - 1, count + 1]),
  ]
    .map(Math.trunc)
    .filter((length) => length >= 0)
}

/** Every set of some rows, that of one row first, the empty one last. */
const setsOf = (rows: readonly TriedRow[]): TriedRow[][] =>
  rows
    .reduce<TriedRow[][]>((sets, row) => [...sets, ...sets.map((set) => [...set, row])], [[]])
    .toSorted((a, b) => (a.length || 99) - (b.length || 99))
