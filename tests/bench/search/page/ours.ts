import type { RarerWords, SearchIndex } from '../../../../widgets/contract/search-index.ts'
import { createSearch, type Found } from '../../../../widgets/search/search.ts'
import { loadJson, type Open } from './find.ts'

/**
 * Ours as somebody meets it who searches for the first time: the small index, and the rarer words only where it is not sure.
 * Whoever goes on searching has the rarer words for every query; here each query is a first one.
 */
export const open: Open = async (address) => {
  const index = await loadJson<SearchIndex>(`${address}suche.json`)
  const small = createSearch(index)
  const widen = async () => {
    const wide = createSearch(index)
    wide.widen(await loadJson<RarerWords>(`${address}suche-woerter.json`))
    return wide
  }
  let wide: ReturnType<typeof widen> | undefined
  return async (query) => {
    const first = small.find(query)
    return slugs(first.isSure ? first : (await (wide ??= widen())).find(query))
  }
}

const slugs = ({ services }: Found): readonly string[] => services.map(({ service }) => service.slug)
