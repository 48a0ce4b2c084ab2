import type { Reading } from '../../widgets/search/search.ts'
import type { Audience } from '../model/primitives.ts'

/** What is searched for, as it stands in the address: a search can be bookmarked, sent on, and gone back to. */
export interface SearchRequest extends Filters {
  readonly query: string
  readonly reading: Reading
  /** What can be done online comes first, in a group of its own. */
  readonly onlineFirst: boolean
  /** The text of all pages is searched as well. */
  readonly fullText: boolean
}

/** What results are narrowed to. */
export interface Filters {
  readonly audiences: readonly Audience[]
  /** Slug of a topic; empty for all. */
  readonly topic: string
  /** Whether it can be done online; empty for both. */
  readonly online: '' | 'yes' | 'no'
  /** Slug of an office; empty for all. */
  readonly office: string
  /** Slug of a municipality; empty for all. */
  readonly place: string
}

export const noFilters: Filters = { audiences: [], topic: '', online: '', office: '', place: '' }

export const emptyRequest: SearchRequest = {
  ...noFilters,
  query: '',
  reading: 'understood',
  onlineFirst: false,
  fullText: false,
}

/** Audiences as the address names them. */
const audienceNames = { citizen: 'buerger', business: 'unternehmen' } as const satisfies Record<
  Audience,
  string
>
const onlineNames = { yes: 'ja', no: 'nein' } as const

/** Reads `?q=…&zielgruppe=…&thema=…`. What is not known is passed over. */
export function readRequest(address: string): SearchRequest {
  const parameters = new URL(address).searchParams
  const wanted = parameters.getAll('zielgruppe')
  const online = parameters.get('online')
  return {
    query: (parameters.get('q') ?? '').trim().slice(0, 200),
    audiences: (Object.keys(audienceNames) as Audience[]).filter((audience) =>
      wanted.includes(audienceNames[audience]),
    ),
    topic: parameters.get('thema') ?? '',
    online: online === onlineNames.yes ? 'yes' : online === onlineNames.no ? 'no' : '',
    office: parameters.get('amt') ?? '',
    place: parameters.get('ort') ?? '',
    reading: parameters.get('genau') === 'ja' ? 'typed' : 'understood',
    onlineFirst: parameters.get('zuerst') === 'online',
    fullText: parameters.get('text') === 'ja',
  }
}

/** Address of a request. */
export function requestAddress(request: SearchRequest): string {
  const parameters = new URLSearchParams()
  const set = (name: string, value: string) => {
    if (value) parameters.append(name, value)
  }
  set('q', request.query)
  for (const audience of request.audiences) set('zielgruppe', audienceNames[audience])
  set('thema', request.topic)
  set('online', request.online && onlineNames[request.online])
  set('amt', request.office)
  set('ort', request.place)
  set('genau', request.reading === 'typed' ? 'ja' : '')
  set('zuerst', request.onlineFirst ? 'online' : '')
  set('text', request.fullText ? 'ja' : '')
  return parameters.size > 0 ? `/suche/?${parameters.toString()}` : '/suche/'
}
