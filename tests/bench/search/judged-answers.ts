import { type Figures, figuresOf } from '../../../src/search/evaluate.ts'
import type { LabelledQuery } from '../../../src/search/read-queries.ts'

/** How well ranked slugs answer queries. @param slugs For each query, best first. */
export function figuresOfSlugs(
  queries: readonly LabelledQuery[],
  slugs: readonly (readonly string[])[],
): Omit<Figures, 'bytesPerQuery'> {
  const judged = queries.map((labelled, number) => {
    const found = slugs[number] ?? []
    const index = found.findIndex((slug) => labelled.slugs.includes(slug))
    const place = index === -1 ? undefined : index + 1
    return { ...labelled, place, shown: found.slice(0, 3), bytes: 0 }
  })
  const { queries: count, 'success@1': first, 'success@3': three, mrr } = figuresOf(judged)
  return { queries: count, 'success@1': first, 'success@3': three, mrr }
}
