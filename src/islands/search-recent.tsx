import { useEffect, useState } from 'preact/hooks'
import { forgetSearches, recentSearches } from '../../widgets/search/recent-searches.ts'

/** What was searched for last on this device, and a way to clear it. Nothing where there is none. */
export function RecentSearches() {
  const [queries, setQueries] = useState<readonly string[]>([])
  const [isCleared, setCleared] = useState(false)
  useEffect(() => setQueries(recentSearches()), [])

  const clear = () => {
    forgetSearches()
    setQueries([])
    setCleared(true)
  }

  return (
    <>
      <p role="status" class={isCleared ? 'recent-cleared' : 'visually-hidden'}>
        {isCleared && 'Ihre letzten Suchen sind gelöscht.'}
      </p>
      {queries.length > 0 && (
        <section class="recent" aria-labelledby="zuletzt">
          <h2 id="zuletzt">Zuletzt gesucht</h2>
          <ul role="list">
            {queries.map((query) => (
              <li key={query}>
                <a href={`/suche/?${new URLSearchParams({ q: query }).toString()}`}>{query}</a>
              </li>
            ))}
          </ul>
          <p class="recent-note">
            Das weiß nur dieser Browser.{' '}
            <button class="link-button" type="button" onClick={clear}>
              Letzte Suchen löschen
            </button>
          </p>
        </section>
      )}
    </>
  )
}
