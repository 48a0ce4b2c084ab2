import { useEffect, useState } from 'preact/hooks'
import { runSearch, type SearchOutcome } from '../../widgets/search/run-search.ts'
import type { Reading } from '../../widgets/search/search.ts'
import { siteSearch } from './site-search.ts'

/**
 * Searches whenever the query changes; an answer that comes after the next question is dropped.
 *
 * @param attempt Another number searches the same words again.
 */
export function useSearch(query: string, reading: Reading, attempt: number): SearchOutcome {
  const [outcome, setOutcome] = useState<SearchOutcome>({ kind: 'idle' })

  useEffect(() => {
    if (query !== '') return runSearch(siteSearch, query, reading, setOutcome)
    setOutcome({ kind: 'idle' })
    return undefined
  }, [query, reading, attempt])

  return outcome
}
