import { narrow } from './narrow.ts'
import type { SearchRequest } from './search-address.ts'
import { SearchFilters, type TopicOption } from './search-filters.tsx'
import { SearchHelp, type Help } from './search-help.tsx'
import { SearchResults } from './search-results.tsx'
import type { SearchOutcome } from './use-search.ts'

interface Props {
  readonly request: SearchRequest
  readonly outcome: SearchOutcome
  readonly topics: readonly TopicOption[]
  readonly help: Help
  readonly onNarrow: (filters: Partial<SearchRequest>) => void
  readonly onRetry: () => void
}

/** What came of a search: results with filters, or what to do without. The count is said aloud. */
export function SearchAnswer({ request, outcome, topics, help, onNarrow, onRetry }: Props) {
  const all = outcome.kind === 'found' ? outcome.hits : []
  const hits = narrow(all, request)
  return (
    <div class="answer">
      <p class="result-count" role="status">
        {statusText(outcome, hits.length, request.query)}
      </p>
      {all.length > 0 && <SearchFilters hits={all} request={request} topics={topics} onNarrow={onNarrow} />}
      {hits.length > 0 && <SearchResults hits={hits} />}
      {all.length > 0 && hits.length === 0 && (
        <button
          class="kern-btn kern-btn--secondary"
          type="button"
          onClick={() => onNarrow({ audiences: [], topic: '' })}
        >
          <span class="kern-label">Filter aufheben</span>
        </button>
      )}
      {outcome.kind === 'failed' && (
        <p>
          <button class="kern-btn kern-btn--secondary" type="button" onClick={onRetry}>
            <span class="kern-label">Noch einmal versuchen</span>
          </button>
        </p>
      )}
      {(outcome.kind === 'failed' || (outcome.kind === 'found' && all.length === 0)) && (
        <SearchHelp help={help} />
      )}
    </div>
  )
}

function statusText(outcome: SearchOutcome, shown: number, query: string): string {
  switch (outcome.kind) {
    case 'idle':
      return ''
    case 'searching':
      return 'Suche läuft …'
    case 'failed':
      return 'Die Suche ist gerade nicht erreichbar.'
    case 'found':
      if (outcome.hits.length === 0) return `Nichts gefunden für „${query}“.`
      if (shown === 0) return 'Mit diesen Filtern bleibt nichts übrig.'
      return shown === 1 ? `1 Ergebnis für „${query}“` : `${shown} Ergebnisse für „${query}“`
  }
}
