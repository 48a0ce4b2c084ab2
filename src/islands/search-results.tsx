import { useEffect, useRef, useState } from 'preact/hooks'
import { isOnline } from '../../widgets/search/is-online.ts'
import type { ServiceHit } from '../../widgets/search/search.ts'
import type { Choice } from './search-filters.tsx'
import { SearchResult } from './search-result.tsx'

interface Props {
  readonly hits: readonly ServiceHit[]
  /** In two groups: what works online, and the rest. */
  readonly onlineFirst: boolean
  /** The municipality results are narrowed to. */
  readonly place: Choice | undefined
}

/** Results shown at once, and added by each "more". */
const PAGE = 10

/** The list of results. Whoever asks for more is led to the first new one. */
export function SearchResults({ hits, onlineFirst, place }: Props) {
  const [shown, setShown] = useState(PAGE)
  const lists = useRef<HTMLDivElement>(null)
  const groups = onlineFirst
    ? [
        {
          id: 'online-sofort',
          title: 'Online sofort',
          hits: hits.filter(({ service }) => isOnline(service)),
        },
        {
          id: 'andere-wege',
          title: 'Auf anderem Weg',
          hits: hits.filter(({ service }) => !isOnline(service)),
        },
      ]
    : [{ id: 'ergebnisse', title: 'Ergebnisse', hits }]

  useEffect(() => setShown(PAGE), [hits.length, hits[0]])
  useEffect(() => {
    if (shown > PAGE) lists.current?.querySelectorAll<HTMLAnchorElement>('h3 a')[shown - PAGE]?.focus()
  }, [shown])

  const hasNoneOnline = onlineFirst && !hits.some(({ service }) => isOnline(service))
  let left = shown
  return (
    <div ref={lists}>
      {hasNoneOnline && <p class="result-group">Davon lässt sich nichts sofort online erledigen.</p>}
      {groups.map((group) => {
        const some = group.hits.slice(0, left)
        left -= some.length
        return (
          some.length > 0 && (
            <section key={group.id} aria-labelledby={group.id}>
              <h2 class={onlineFirst ? 'result-group' : 'visually-hidden'} id={group.id}>
                {group.title}
              </h2>
              <ol class="results" role="list">
                {some.map((hit) => (
                  <SearchResult key={hit.service.slug} hit={hit} place={place} />
                ))}
              </ol>
            </section>
          )
        )
      })}
      {hits.length > shown && (
        <p class="more">
          <button class="kern-btn kern-btn--secondary" type="button" onClick={() => setShown(shown + PAGE)}>
            <span class="kern-label">Weitere Ergebnisse zeigen</span>
          </button>
        </p>
      )}
    </div>
  )
}
