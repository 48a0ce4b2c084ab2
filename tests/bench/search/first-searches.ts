import type { BuiltIndex } from '../../../src/search/build-index.ts'
import { type Figures, figuresOf, judge, openForEvaluation } from '../../../src/search/evaluate.ts'
import type { LabelledQuery } from '../../../src/search/read-queries.ts'
import { rounded } from '../figures.ts'
import { weigh } from '../widget/weigh.ts'

/** How our search answers people who have nothing loaded. */
export interface FirstSearches {
  readonly figures: Figures
  /** Of each file of the index, Brotli 11. */
  readonly bytes: Readonly<Record<keyof BuiltIndex, number>>
  /** Parts of the queries that take one file, two, and all three. */
  readonly filesTaken: readonly number[]
}

/** Asks every query as a first one. */
export function firstSearches(built: BuiltIndex, queries: readonly LabelledQuery[]): FirstSearches {
  const judged = judge(queries, openForEvaluation(built))
  const index = packedJson(built.index)
  const rarer = packedJson(built.rarer)
  const single = packedJson(built.single)
  const part = (taken: number) =>
    rounded(judged.filter(({ bytes }) => bytes === taken).length / queries.length, 3)
  return {
    figures: figuresOf(judged),
    bytes: { index, rarer, single },
    filesTaken: [index, index + rarer, index + rarer + single].map(part),
  }
}

/** Bytes of a JSON file with Brotli 11. */
export const packedJson = (value: object): number =>
  weigh(new Map([['json', Buffer.from(JSON.stringify(value))]])).brotli
