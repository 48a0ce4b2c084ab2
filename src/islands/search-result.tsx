import { isOnline } from '../../widgets/search/is-online.ts'
import { markedPieces } from '../../widgets/search/marked-pieces.ts'
import type { ServiceHit } from '../../widgets/search/search.ts'
import type { Choice } from './search-filters.tsx'
import { Marked } from './marked.tsx'

interface Props {
  readonly hit: ServiceHit
  /** The municipality results are narrowed to. */
  readonly place: Choice | undefined
}

/** One result: what it is, what it is about, who does it, what it costs, and whether it works online. */
export function SearchResult({ hit: { service, keys }, place }: Props) {
  const { path, title, summary, office, cost, municipal } = service
  return (
    <li>
      <h3>
        <a href={path}>
          <Marked pieces={markedPieces(title, keys)} />
        </a>
      </h3>
      <p>
        <Marked pieces={markedPieces(summary, keys)} />
      </p>
      <p class="result-tags">
        {isOnline(service) && (
          <span class="kern-badge kern-badge--success kern-badge--small">
            <span class="kern-label">online</span>
          </span>
        )}
        {municipal ? (
          place ? (
            <span>
              Zuständig: Ihre Gemeinde, <a href={`/orte/${place.slug}/`}>{place.title}</a>
            </span>
          ) : (
            <span>Zuständig: Ihre Gemeinde</span>
          )
        ) : (
          <span>{office.name}</span>
        )}
        {cost && <span>{cost === 'kostenfrei' ? cost : `Kosten: ${cost}`}</span>}
      </p>
    </li>
  )
}
