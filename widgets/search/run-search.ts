import type { OpenSearch } from './open-search.ts'
import type { Found, Reading } from './search.ts'

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
 * Searches, and says at every step how it stands. When the answer stands, the rarer words are fetched, so that the next query
 * need not wait for them.
 *
 * @returns What ends it: nothing is said after that.
 */
export function runSearch(
  search: OpenSearch,
  query: string,
  reading: Reading,
  say: (outcome: SearchOutcome) => void,
): () => void {
  let isWanted = true
  let isDone = false
  const answer = (next: SearchOutcome) => {
    if (!isWanted || isDone) return
    isDone = next.kind === 'failed' || (next.kind === 'found' && next.isFinal)
    say(next)
  }
  answer({ kind: 'searching' })
  const slow = setTimeout(() => {
    // That nothing was found is not known before the rarer words are there.
    const show = (found: Found) => {
      if (found.services.length > 0) answer({ kind: 'found', found, isFinal: false })
    }
    search.findAtOnce(query, reading).then(show, () => undefined)
  }, patience)
  search.find(query, reading).then(
    (found) => {
      clearTimeout(slow)
      answer({ kind: 'found', found, isFinal: true })
      if (!savesData()) void search.widen()
    },
    (error: unknown) => {
      clearTimeout(slow)
      console.error(error)
      answer({ kind: 'failed' })
    },
  )
  return () => {
    clearTimeout(slow)
    isWanted = false
  }
}

/** Not in the DOM types, as not every browser has it. @see https://wicg.github.io/savedata/ */
export const savesData = (): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true
