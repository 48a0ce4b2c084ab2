import { useEffect, useRef, useState } from 'preact/hooks'
import type { Hit } from './run-search.ts'
import { SearchResult } from './search-result.tsx'

interface Props {
  readonly hits: readonly Hit[]
}

/** Results shown at once, and added by each "more". */
const PAGE = 10

/** The list of results. Whoever asks for more is led to the first new one. */
export function SearchResults({ hits }: Props) {
  const [shown, setShown] = useState(PAGE)
  const list = useRef<HTMLOListElement>(null)

  useEffect(() => setShown(PAGE), [hits])
  useEffect(() => {
    if (shown > PAGE) list.current?.children[shown - PAGE]?.querySelector('a')?.focus()
  }, [shown])

  return (
    <section aria-labelledby="ergebnisse">
      <h2 class="visually-hidden" id="ergebnisse">
        Ergebnisse
      </h2>
      <ol class="results" role="list" ref={list}>
        {hits.slice(0, shown).map((hit) => (
          <SearchResult key={hit.url} hit={hit} />
        ))}
      </ol>
      {hits.length > shown && (
        <p class="more">
          <button class="kern-btn kern-btn--secondary" type="button" onClick={() => setShown(shown + PAGE)}>
            <span class="kern-label">Weitere Ergebnisse zeigen</span>
          </button>
        </p>
      )}
    </section>
  )
}
