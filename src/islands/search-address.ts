import type { Audience } from '../model/primitives.ts'

/** What is searched for, as it stands in the address: a search can be bookmarked, sent on, and gone back to. */
export interface SearchRequest {
  readonly query: string
  readonly audiences: readonly Audience[]
  /** Slug of a topic; empty for all. */
  readonly topic: string
}

export const emptyRequest: SearchRequest = { query: '', audiences: [], topic: '' }

/** Audiences as the address names them. */
const audienceNames = { citizen: 'buerger', business: 'unternehmen' } as const satisfies Record<
  Audience,
  string
>

/** Reads `?q=…&zielgruppe=…&thema=…`. What is not known is passed over. */
export function readRequest(address: string): SearchRequest {
  const parameters = new URL(address).searchParams
  const wanted = parameters.getAll('zielgruppe')
  return {
    query: (parameters.get('q') ?? '').trim().slice(0, 200),
    audiences: (Object.keys(audienceNames) as Audience[]).filter((audience) =>
      wanted.includes(audienceNames[audience]),
    ),
    topic: parameters.get('thema') ?? '',
  }
}

/** Address of a request. */
export function requestAddress({ query, audiences, topic }: SearchRequest): string {
  const parameters = new URLSearchParams()
  if (query) parameters.set('q', query)
  for (const audience of audiences) parameters.append('zielgruppe', audienceNames[audience])
  if (topic) parameters.set('thema', topic)
  return parameters.size > 0 ? `/suche/?${parameters.toString()}` : '/suche/'
}
