import { type Figures, figuresOf } from '../../../src/search/evaluate.ts'
import type { LabelledQuery } from '../../../src/search/read-queries.ts'

/** How well ranked slugs answer queries. @param slugs For each query, best first. */
export const figuresOfSlugs = (
  queries: readonly LabelledQuery[],
  slugs: readonly (readonly string[])[],
): Figures =>
  figuresOf(
    queries.map((labelled, number) => {
      const found = slugs[number] ?? []
      const index = found.findIndex((slug) => labelled.slugs.includes(slug))
      return { ...labelled, place: index === -1 ? undefined : index + 1, shown: found.slice(0, 3) }
    }),
  )
