import { useEffect, useState } from 'preact/hooks'
import type { SearchRequest } from './search-address.ts'
import { SearchAnswer } from './search-answer.tsx'
import { SearchField } from './search-field.tsx'
import type { Help } from './search-help.tsx'
import { useAddress } from './use-address.ts'
import { useSearch } from './use-search.ts'
import type { TopicOption } from './search-filters.tsx'

interface Props {
  /** Topics to narrow by, in the order shown. */
  readonly topics: readonly TopicOption[]
  readonly help: Help
}

/** The search page: a field, and what was found for it. The address holds the state. */
export function Search({ topics, help }: Props) {
  const [request, goTo] = useAddress()
  const [attempt, setAttempt] = useState(0)
  const outcome = useSearch(request.query, attempt)

  useEffect(() => {
    const [, ...site] = document.title.split(' – ')
    document.title = [request.query ? `Suche: ${request.query}` : 'Suche', ...site].join(' – ')
  }, [request.query])

  return (
    <>
      <SearchField query={request.query} onSearch={(query) => goTo({ query, audiences: [], topic: '' })} />
      <SearchAnswer
        request={request}
        outcome={outcome}
        topics={topics}
        help={help}
        onNarrow={(filters: Partial<SearchRequest>) => goTo({ ...request, ...filters })}
        onRetry={() => setAttempt(attempt + 1)}
      />
    </>
  )
}
