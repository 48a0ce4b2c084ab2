import type { RarerWords, SearchIndex } from '../../contract/search-index.ts'
import { nearestName } from '../../engine/checks/nearest-name.ts'
import { forPlace } from '../../search/for-place.ts'
import { openSearch, type OpenSearch } from '../../search/open-search.ts'
import type { PageEntry } from '../../search/read-index.ts'
import { readPublished } from '../read-published.ts'

/** The search of a county, for the people of one of its municipalities or for all. */
export interface CountySearch extends OpenSearch {
  /** Loads the small index, so that the first query need not wait for it. Without a network nothing happens. */
  prepare(): Promise<void>
  /** Whether a page is for the municipality. Known once something has been found. */
  isForPlace(page: PageEntry): boolean
}

/**
 * Opens a county's search. Nothing is loaded before it is asked.
 *
 * @param site The county's site; ends with a slash.
 * @param place Slug of a municipality; all where left out.
 * @param complain Tells the webmaster what is wrong with that.
 */
export function openCountySearch(
  site: string,
  place: string | undefined,
  complain: (fault: string) => void,
): CountySearch {
  let isForPlace = (_page: PageEntry): boolean => true

  async function read<T>(path: string): Promise<T> {
    const loaded = await readPublished<T>(`${site}daten/${path}`)
    if (loaded.is === 'failed') throw new Error(loaded.detail)
    return loaded.data
  }

  async function readIndex(): Promise<SearchIndex> {
    const index = await read<SearchIndex>('suche.json')
    if (place === undefined) return index
    if (index.places.includes(place)) isForPlace = forPlace(index, place)
    else complain(placeFault(place, index.places))
    return index
  }

  const search = openSearch({
    index: readIndex,
    more: [() => read<RarerWords>('suche-woerter.json'), () => read<RarerWords>('suche-einzelwoerter.json')],
  })
  return {
    ...search,
    prepare: () =>
      search.suggest('').then(
        () => undefined,
        () => undefined,
      ),
    isForPlace: (page) => isForPlace(page),
  }
}

function placeFault(place: string, places: readonly string[]): string {
  const meant = nearestName(place, places)
  return `There is no place="${place}". ${meant ? `Did you mean "${meant}"?` : `Known: ${places.join(', ')}.`}`
}
