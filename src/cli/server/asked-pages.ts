import type { Catalogue } from '../../model/catalogue.ts'

/** What the pages that ask "War diese Seite hilfreich?" are made of, and where they are. */
const folders = {
  services: '/leistungen/',
  english: '/en/services/',
  journeys: '/wegweiser/',
  checks: '/check/',
  offices: '/aemter/',
  topics: '/themen/',
} as const satisfies Partial<Record<keyof Catalogue, string>>
type Asking = keyof typeof folders

/** Tells whether a page is one of the county's that ask. */
export function askedPages(catalogue: Pick<Catalogue, Asking>): (path: string) => boolean {
  const paths = new Set(
    Object.entries(folders).flatMap(([collection, folder]) =>
      [...catalogue[collection as Asking].keys()].map((slug) => `${folder}${slug}/`),
    ),
  )
  return (path) => paths.has(path)
}
