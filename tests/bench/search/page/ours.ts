import type { RarerWords, SearchIndex } from '../../../../widgets/contract/search-index.ts'
import { openSearch } from '../../../../widgets/search/open-search.ts'
import { ourFiles } from '../searched-fields.ts'
import { loadJson, type Open } from './find.ts'

/** Ours, as the site opens it: the small index, and the files with more words when a query takes them. */
export const open: Open = async (address) => {
  const search = openSearch({
    index: () => loadJson<SearchIndex>(`${address}${ourFiles.index}`),
    more: [
      () => loadJson<RarerWords>(`${address}${ourFiles.rarer}`),
      () => loadJson<RarerWords>(`${address}${ourFiles.single}`),
    ],
  })
  return async (query) => (await search.find(query)).services.map(({ service }) => service.slug)
}
