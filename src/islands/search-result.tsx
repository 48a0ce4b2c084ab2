import type { Hit } from './run-search.ts'

/** One result: what it is, what it is about, who does it. */
export function SearchResult({ hit }: { readonly hit: Hit }) {
  const { url, title, kind, summary, office, cost, online, excerpt } = hit
  return (
    <li>
      <h3>
        <a href={url}>{title}</a>
      </h3>
      <p>{summary}</p>
      {excerpt.length > 0 && (
        <p class="excerpt">
          … {excerpt.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text))} …
        </p>
      )}
      <p class="result-tags">
        {online && (
          <span class="kern-badge kern-badge--success kern-badge--small">
            <span class="kern-label">online</span>
          </span>
        )}
        {kind !== 'Leistung' && (
          <span class="kern-badge kern-badge--info kern-badge--small">
            <span class="kern-label">{kind}</span>
          </span>
        )}
        {office && <span>{office}</span>}
        {cost && <span>{cost === 'kostenfrei' ? cost : `Kosten: ${cost}`}</span>}
      </p>
    </li>
  )
}
