import { useEffect, useState } from 'preact/hooks'
import { rememberSearch } from '../../widgets/search/recent-searches.ts'
import { emptyRequest, type SearchRequest } from './search-address.ts'
import { SearchAnswer } from './search-answer.tsx'
import { SearchField } from './search-field.tsx'
import type { Choice } from './search-filters.tsx'
import type { Help } from './search-help.tsx'
import { RecentSearches } from './search-recent.tsx'
import { useAddress } from './use-address.ts'
import { useSearch } from './use-search.ts'

interface Props {
  /** Topics to narrow by, in the order shown. */
  readonly topics: readonly Choice[]
  /** Municipalities to narrow by. */
  readonly places: readonly Choice[]
  readonly help: Help
}

/** The search page: a field, and what was found for it. The address holds the state. */
export function Search({ topics, places, help }: Props) {
  const [request, goTo] = useAddress()
  const [attempt, setAttempt] = useState(0)
  const outcome = useSearch(request.query, request.reading, attempt)

  useEffect(() => {
    const [, ...site] = document.title.split(' – ')
    document.title = [request.query ? `Suche: ${request.query}` : 'Suche', ...site].join(' – ')
    if (request.query) rememberSearch(request.query)
  }, [request.query])

  return (
    <>
      <SearchField query={request.query} onSearch={(query) => goTo({ ...emptyRequest, query })} />
      {request.query === '' && <RecentSearches />}
      <SearchAnswer
        request={request}
        outcome={outcome}
        topics={topics}
        places={places}
        help={help}
        onChange={(changed: Partial<SearchRequest>) => goTo({ ...request, ...changed })}
        onRetry={() => setAttempt(attempt + 1)}
      />
    </>
  )
}
