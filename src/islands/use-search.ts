import { useEffect, useState } from 'preact/hooks'
import type { Found, Reading } from '../../widgets/search/search.ts'
import { siteSearch } from './site-search.ts'

/** Milliseconds that the rarer words may take before what the small index gives is shown. */
const patience = 400

/** How a search stands. */
export type SearchOutcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching' }
  /** `isFinal: false`: from the small index, until the rarer words are there. */
  | { readonly kind: 'found'; readonly found: Found; readonly isFinal: boolean }
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
    let isDone = false
    const answer = (next: SearchOutcome) => {
      if (!wanted || isDone) return
      isDone = next.kind === 'failed' || (next.kind === 'found' && next.isFinal)
      setOutcome(next)
    }
    answer({ kind: 'searching' })
    const slow = setTimeout(() => {
      // That nothing was found is not known before the rarer words are there.
      const show = (found: Found) => {
        if (found.services.length > 0) answer({ kind: 'found', found, isFinal: false })
      }
      siteSearch.findAtOnce(query, reading).then(show, () => undefined)
    }, patience)
    siteSearch.find(query, reading).then(
      (found) => {
        clearTimeout(slow)
        answer({ kind: 'found', found, isFinal: true })
        if (!savesData()) void siteSearch.widen()
      },
      (error: unknown) => {
        clearTimeout(slow)
        console.error(error)
        answer({ kind: 'failed' })
      },
    )
    return () => {
      clearTimeout(slow)
      wanted = false
    }
  }, [query, reading, attempt])

  return outcome
}

/** Not in the DOM types, as not every browser has it. @see https://wicg.github.io/savedata/ */
const savesData = (): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true
