import { type Outcome, outcomes } from '../test-kit/sheet-columns.ts'
import { type Statement, statements } from '../test-kit/statements.ts'
import { type Share, shareOf } from './share.ts'
import type { Sheet } from './read-sheets.ts'

/** How a task went in one round. */
export interface TaskFigures {
  readonly round: string
  readonly counts: Readonly<Record<Outcome, number>>
  /** People of whom it is known how the task ended. */
  readonly people: number
  readonly alone: Share | undefined
  /** Minutes, rising. */
  readonly minutes: readonly number[]
  readonly median: number | undefined
}

/** What was said to a statement in one round. */
export interface StatementFigures {
  readonly round: string
  /** How many chose each step, from 1 to 5. */
  readonly counts: readonly [number, number, number, number, number]
  readonly people: number
  readonly mean: number | undefined
}

/** Something that somebody said or that was seen. */
export interface Remark {
  readonly round: string
  readonly person: string
  readonly text: string
}

/** What a test has shown. */
export interface Figures {
  /** Names of the rounds, in order. */
  readonly rounds: readonly { readonly name: string; readonly people: number }[]
  readonly tasks: readonly {
    readonly task: number
    readonly rounds: readonly TaskFigures[]
    readonly remarks: readonly Remark[]
  }[]
  readonly statements: readonly {
    readonly statement: Statement
    readonly rounds: readonly StatementFigures[]
  }[]
  /** What was hardest. */
  readonly hardest: readonly Remark[]
}

/** Counts what stands on the sheets. */
export function figuresOf(sheets: readonly Sheet[]): Figures {
  const byRound = new Map(
    [...Map.groupBy(sheets, ({ round }) => round)].toSorted(([one], [other]) =>
      one.localeCompare(other, 'de', { numeric: true }),
    ),
  )
  const tasks = [...new Set(sheets.flatMap((sheet) => sheet.tasks.map(({ task }) => task)))].toSorted(
    (a, b) => a - b,
  )
  const inRounds = <T>(figures: (round: string, of: readonly Sheet[]) => T): T[] =>
    [...byRound].map(([round, of]) => figures(round, of))
  return {
    rounds: inRounds((name, { length }) => ({ name, people: length })),
    tasks: tasks.map((task) => ({
      task,
      rounds: inRounds((round, of) => taskFigures(round, of, task)),
      remarks: sheets.flatMap(({ round, person, tasks: done }) =>
        done.flatMap(({ task: number, where }) =>
          number === task && where !== '' ? [{ round, person, text: where }] : [],
        ),
      ),
    })),
    statements: statements.map((statement, index) => ({
      statement,
      rounds: inRounds((round, of) =>
        statementFigures(
          round,
          of.map(({ agreement }) => agreement[index]),
        ),
      ),
    })),
    hardest: sheets.flatMap(({ round, person, hardest }) =>
      hardest === '' ? [] : [{ round, person, text: hardest }],
    ),
  }
}

function taskFigures(round: string, sheets: readonly Sheet[], task: number): TaskFigures {
  const results = sheets.flatMap(({ tasks }) => tasks.filter((result) => result.task === task))
  const counts = Object.fromEntries(
    outcomes.map((outcome) => [outcome, results.filter((result) => result.outcome === outcome).length]),
  ) as Record<Outcome, number>
  const people = counts.allein + counts.hilfe + counts.nicht
  const minutes = results.flatMap((result) => result.minutes ?? []).toSorted((a, b) => a - b)
  return { round, counts, people, alone: shareOf(counts.allein, people), minutes, median: medianOf(minutes) }
}

function statementFigures(round: string, answers: readonly (number | undefined)[]): StatementFigures {
  const given = answers.filter((answer) => answer !== undefined)
  const count = (step: number) => given.filter((answer) => answer === step).length
  const sum = given.reduce((before, answer) => before + answer, 0)
  return {
    round,
    counts: [count(1), count(2), count(3), count(4), count(5)],
    people: given.length,
    mean: given.length === 0 ? undefined : sum / given.length,
  }
}

/** The middle of rising values; of an even number the mean of the two in the middle. */
export function medianOf(rising: readonly number[]): number | undefined {
  const [low, high] = [rising[Math.floor((rising.length - 1) / 2)], rising[Math.floor(rising.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}
