import type { SearchIndex } from '../contract/search-index.ts'
import type { PageEntry } from './read-index.ts'

/**
 * Tells which pages are for the people of a municipality: no office that serves only others, and nothing that such an office
 * does.
 *
 * @param place Its slug.
 */
export function forPlace(
  { offices, places }: Pick<SearchIndex, 'offices' | 'places'>,
  place: string,
): (page: PageEntry) => boolean {
  const number = places.indexOf(place)
  const others = offices.filter(([, , serves]) => serves && !serves.includes(number))
  const slugs = new Set(others.map(([slug]) => slug))
  const paths = new Set(others.map(([slug]) => `/aemter/${slug}/`))
  return (page) => !(page.kind === 'service' ? slugs.has(page.office.slug) : paths.has(page.path))
}
