import { useEffect, useState } from 'preact/hooks'
import { findInText, type TextHit } from './find-in-text.ts'
import { Marked } from './marked.tsx'

interface Props {
  /** The query in other words. */
  readonly variants: readonly string[]
  /** Paths of pages that are shown already. */
  readonly listed: readonly string[]
}

/** Pages in whose text the words stand. Loads the index of the full text when it is shown. */
export function SearchFullText({ variants, listed }: Props) {
  const [hits, setHits] = useState<readonly TextHit[] | 'searching' | 'failed'>('searching')

  useEffect(() => {
    let wanted = true
    const answer = (next: readonly TextHit[] | 'failed') => {
      if (wanted) setHits(next)
    }
    setHits('searching')
    findInText(variants, new Set(listed)).then(answer, (error: unknown) => {
      console.error(error)
      answer('failed')
    })
    return () => {
      wanted = false
    }
  }, [variants.join('\n')])

  return (
    <section class="full-text" aria-labelledby="im-text">
      <h2 id="im-text">Im Text der Seiten</h2>
      <p role="status">{statusText(hits, listed.length > 0)}</p>
      {Array.isArray(hits) && hits.length > 0 && (
        <ul class="results" role="list">
          {hits.map(({ url, title, kind, excerpt }) => (
            <li key={url}>
              <h3>
                <a href={url}>{title}</a>
              </h3>
              <p class="excerpt">
                … <Marked pieces={excerpt} /> …
              </p>
              {kind !== 'Leistung' && <p class="result-tags">{kind}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function statusText(hits: readonly TextHit[] | 'searching' | 'failed', hasOthers: boolean): string {
  if (hits === 'searching') return 'Die Texte werden durchsucht …'
  if (hits === 'failed')
    return 'Der Text der Seiten lässt sich gerade nicht durchsuchen. Dazu braucht es das Internet.'
  if (hits.length === 0)
    return hasOthers
      ? 'Im Text steht nichts dazu, was nicht schon oben steht.'
      : 'Auch im Text der Seiten steht nichts dazu.'
  return hits.length === 1 ? '1 weitere Seite' : `${hits.length} weitere Seiten`
}
