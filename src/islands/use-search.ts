import { useEffect, useState } from 'preact/hooks'
import { runSearch, type Hit } from './run-search.ts'

/** How a search stands. */
export type SearchOutcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly hits: readonly Hit[] }
  | { readonly kind: 'failed' }

/**
 * Searches whenever the query changes; an answer that comes after the next question is dropped.
 *
 * @param attempt Another number searches the same words again.
 */
export function useSearch(query: string, attempt: number): SearchOutcome {
  const [outcome, setOutcome] = useState<SearchOutcome>({ kind: 'idle' })

  useEffect(() => {
    if (query === '') {
      setOutcome({ kind: 'idle' })
      return undefined
    }
    let wanted = true
    const answer = (next: SearchOutcome) => {
      if (wanted) setOutcome(next)
    }
    answer({ kind: 'searching' })
    runSearch(query).then(
      (hits) => answer({ kind: 'found', hits }),
      (error: unknown) => {
        console.error(error)
        answer({ kind: 'failed' })
      },
    )
    return () => {
      wanted = false
    }
  }, [query, attempt])

  return outcome
}
