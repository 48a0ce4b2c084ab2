import type { Audience } from '../model/primitives.ts'
import type { Hit } from './run-search.ts'
import type { SearchRequest } from './search-address.ts'

/** Hits that a request's filters let through. Several audiences: whatever is for one of them. */
export const narrow = (
  hits: readonly Hit[],
  { audiences, topic }: Omit<SearchRequest, 'query'>,
): readonly Hit[] =>
  hits.filter(
    (hit) =>
      (audiences.length === 0 || audiences.some((audience) => hit.audiences.includes(audience))) &&
      (topic === '' || hit.topics.includes(topic)),
  )

/** How many hits an audience would show beside the topic chosen. */
export const countAudience = (hits: readonly Hit[], audience: Audience, topic: string): number =>
  narrow(hits, { audiences: [audience], topic }).length

/** How many hits a topic would show beside the audiences chosen. */
export const countTopic = (hits: readonly Hit[], topic: string, audiences: readonly Audience[]): number =>
  narrow(hits, { audiences, topic }).length
