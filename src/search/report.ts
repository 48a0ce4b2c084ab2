import type { Catalogue } from '../model/catalogue.ts'
import { figuresOf, type Figures, type FirstSearch, judge, type Judged } from './evaluate.ts'
import type { LabelledQuery } from './read-queries.ts'

/** A service that no query asks for, and its own search words that lead to others. */
export interface UnaskedService {
  readonly slug: string
  readonly title: string
  readonly misleading: readonly string[]
}

/** What editors can do something about. */
export interface SearchReport {
  readonly figures: Figures
  /** Not among the first three, or not at all. */
  readonly missed: readonly Judged[]
  /** Second or third. */
  readonly late: readonly Judged[]
  readonly unasked: readonly UnaskedService[]
  /** Words of queries that the search does not know, with how many queries use them; most first. */
  readonly unknown: readonly (readonly [word: string, queries: number])[]
}

/** Looks for what a search finds badly: among labelled queries, and among services that none of these asks for. */
export function reportOn(
  { services }: Catalogue,
  queries: readonly LabelledQuery[],
  search: FirstSearch,
): SearchReport {
  const judged = judge(queries, search)
  const asked = new Set(queries.flatMap(({ slugs }) => slugs))
  const place = ({ place = Infinity }: Judged) => place
  return {
    figures: figuresOf(judged),
    missed: judged.filter((one) => place(one) > 3),
    late: judged.filter((one) => place(one) > 1 && place(one) <= 3),
    unasked: [...services]
      .filter(([slug]) => !asked.has(slug))
      .map(([slug, { title, synonyms }]) => ({
        slug,
        title,
        misleading: judge(ownQueries(slug, [title, ...synonyms]), search)
          .filter((one) => place(one) > 3)
          .map(({ query }) => query),
      })),
    unknown: countWords(queries.map(({ query }) => search.find(query).found.unknown)),
  }
}

const ownQueries = (slug: string, texts: readonly string[]): readonly LabelledQuery[] =>
  texts.map((query, line) => ({ query, slugs: [slug], line }))

function countWords(lists: readonly (readonly string[])[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const word of lists.flatMap((words) => [...new Set(words)]))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
}
