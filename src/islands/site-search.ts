import type { RarerWords, SearchIndex } from '../../widgets/contract/search-index.ts'
import { openSearch } from '../../widgets/search/open-search.ts'

async function read(path: string): Promise<unknown> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

/** The site's search: the page's results and every field's suggestions share what it has loaded. */
export const siteSearch = openSearch({
  index: () => read('/daten/suche.json') as Promise<SearchIndex>,
  more: [
    () => read('/daten/suche-woerter.json') as Promise<RarerWords>,
    () => read('/daten/suche-einzelwoerter.json') as Promise<RarerWords>,
  ],
})
