import { useEffect, useState } from 'preact/hooks'
import type { SearchOutcome } from '../../widgets/search/run-search.ts'
import type { Found } from '../../widgets/search/search.ts'
import { countFilters, narrow } from './narrow.ts'
import { SearchFilters, type Choice } from './search-filters.tsx'
import type { SearchFullText } from './search-full-text.tsx'
import { noFilters, type SearchRequest } from './search-address.ts'
import { SearchHelp, type Help } from './search-help.tsx'
import { SearchOthers } from './search-others.tsx'
import { SearchResults } from './search-results.tsx'
import { SearchUnderstood } from './search-understood.tsx'

interface Props {
  readonly request: SearchRequest
  readonly outcome: SearchOutcome
  readonly topics: readonly Choice[]
  readonly places: readonly Choice[]
  readonly help: Help
  readonly onChange: (changed: Partial<SearchRequest>) => void
  readonly onRetry: () => void
}

/** What came of a search: results with filters, or what to do without. The count is said aloud. */
export function SearchAnswer({ request, outcome, topics, places, help, onChange, onRetry }: Props) {
  const found = outcome.kind === 'found' ? outcome.found : undefined
  const all = found?.services ?? []
  const hits = narrow(all, request)
  return (
    <div class="answer">
      <p class="result-count" role="status">
        {statusText(outcome, hits.length, request.query)}
      </p>
      {outcome.kind === 'found' && !outcome.isFinal && <p class="understood">Wir suchen noch genauer …</p>}
      {found && <SearchUnderstood request={request} corrected={found.corrected} onChange={onChange} />}
      {outcome.kind === 'failed' && (
        <p>
          <button class="kern-btn kern-btn--secondary" type="button" onClick={onRetry}>
            <span class="kern-label">Noch einmal versuchen</span>
          </button>
        </p>
      )}
      <div class={all.length > 0 ? 'answer-columns' : undefined}>
        {all.length > 0 && (
          <SearchFilters hits={all} request={request} topics={topics} places={places} onChange={onChange} />
        )}
        <div class="answer-list">
          {found && <SearchOthers others={found.others} />}
          {hits.length > 0 && (
            <SearchResults
              hits={hits}
              onlineFirst={request.onlineFirst}
              place={places.find(({ slug }) => slug === request.place)}
            />
          )}
          {all.length > 0 && hits.length === 0 && (
            <button class="kern-btn kern-btn--secondary" type="button" onClick={() => onChange(noFilters)}>
              <span class="kern-label">
                {countFilters(request) === 1 ? 'Filter aufheben' : 'Alle Filter aufheben'}
              </span>
            </button>
          )}
          {found && <FullText found={found} request={request} onChange={onChange} />}
          {(outcome.kind === 'failed' || found) && (
            <SearchHelp help={help} isEmpty={all.length === 0} isFailed={outcome.kind === 'failed'} />
          )}
        </div>
      </div>
    </div>
  )
}

/** The text of all pages: when asked for, or at once where nothing else was found. Its code is loaded with it. */
function FullText({
  found,
  request,
  onChange,
}: Pick<Props, 'request' | 'onChange'> & { readonly found: Found }) {
  const [shown, setShown] = useState<{ readonly FullText: typeof SearchFullText }>()
  const isWanted = request.fullText || found.services.length === 0
  useEffect(() => {
    if (!isWanted) return
    import('./search-full-text.tsx').then(
      (module) => setShown({ FullText: module.SearchFullText }),
      (error: unknown) => console.error(error),
    )
  }, [isWanted])
  const listed = [
    ...found.services.map(({ service }) => service.path),
    ...found.others.map(({ path }) => path),
  ]
  if (isWanted) return shown ? <shown.FullText variants={found.variants} listed={listed} /> : null
  return (
    <p class="more-text">
      <button class="kern-btn kern-btn--secondary" type="button" onClick={() => onChange({ fullText: true })}>
        <span class="kern-label">Auch im Text aller Seiten suchen</span>
      </button>
    </p>
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
    case 'found': {
      const asked = outcome.found.corrected ?? query
      if (outcome.found.services.length === 0) return `Keine Leistung gefunden für „${asked}“.`
      if (shown === 0) return 'Mit diesen Filtern bleibt nichts übrig.'
      return shown === 1 ? `1 Leistung für „${asked}“` : `${shown} Leistungen für „${asked}“`
    }
  }
}
