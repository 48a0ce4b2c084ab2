import type { Found } from '../../widgets/search/search.ts'
import type { LabelledQuery } from './read-queries.ts'

/** A query and the place of the first right service among the services found, from 1; none where it was not found. */
export interface Judged extends LabelledQuery {
  readonly place: number | undefined
  /** Slugs of the first three. */
  readonly shown: readonly string[]
}

/** How well a search finds. */
export interface Figures {
  readonly queries: number
  readonly 'success@1': number
  readonly 'success@3': number
  /** Mean of one divided by the place of the first right service. */
  readonly mrr: number
}

/** Asks a search every query. */
export const judge = (queries: readonly LabelledQuery[], find: (query: string) => Found): readonly Judged[] =>
  queries.map((labelled) => {
    const slugs = find(labelled.query).services.map(({ service }) => service.slug)
    const index = slugs.findIndex((slug) => labelled.slugs.includes(slug))
    return { ...labelled, place: index === -1 ? undefined : index + 1, shown: slugs.slice(0, 3) }
  })

/** The figures of judged queries. */
export function figuresOf(judged: readonly Judged[]): Figures {
  const share = (sum: number) => Math.round((sum / Math.max(1, judged.length)) * 1000) / 1000
  const within = (most: number) => judged.filter(({ place = Infinity }) => place <= most).length
  return {
    queries: judged.length,
    'success@1': share(within(1)),
    'success@3': share(within(3)),
    mrr: share(judged.reduce((sum, { place }) => sum + (place === undefined ? 0 : 1 / place), 0)),
  }
}
