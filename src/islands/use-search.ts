import { useEffect, useState } from 'preact/hooks'
import type { Found, Reading } from '../../widgets/search/search.ts'
import { siteSearch } from './site-search.ts'

/** How a search stands. */
export type SearchOutcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'failed' }

/**
 * Searches whenever the query changes; an answer that comes after the next question is dropped. When the first one stands,
 * the rarer words are fetched, so that the next need not wait for them.
 *
 * @param attempt Another number searches the same words again.
 */
export function useSearch(query: string, reading: Reading, attempt: number): SearchOutcome {
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
    siteSearch.find(query, reading).then(
      (found) => {
        answer({ kind: 'found', found })
        if (!savesData()) void siteSearch.widen()
      },
      (error: unknown) => {
        console.error(error)
        answer({ kind: 'failed' })
      },
    )
    return () => {
      wanted = false
    }
  }, [query, reading, attempt])

  return outcome
}

/** Not in the DOM types, as not every browser has it. @see https://wicg.github.io/savedata/ */
const savesData = (): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true
