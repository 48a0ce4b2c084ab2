import type { Audience } from '../model/primitives.ts'
import { excerptPieces, type Piece } from './excerpt.ts'
import { isNear } from './is-near.ts'
import { loadPagefind, type PagefindPage } from './load-pagefind.ts'

/** A page that answers a query. */
export interface Hit {
  readonly url: string
  readonly title: string
  /** "Leistung", "Amt", "Lebenslage". */
  readonly kind: string
  readonly summary: string
  readonly office?: string | undefined
  readonly cost?: string | undefined
  readonly online: boolean
  readonly audiences: readonly Audience[]
  readonly topics: readonly string[]
  /** Where in the text it was found; empty where title and summary say it already. */
  readonly excerpt: readonly Piece[]
}

/** Pages looked at for one query. Nobody reads on; whoever has not found it by then needs other words. */
const MOST = 40

/**
 * The one step from words to pages. It knows nothing of the screen, so that a better one can take its place.
 *
 * @throws where the index cannot be fetched.
 */
export async function runSearch(query: string): Promise<readonly Hit[]> {
  const pagefind = await loadPagefind()
  const { results } = await pagefind.search(query)
  const pages = await Promise.all(results.slice(0, MOST).map((result) => result.data()))
  return pages.filter((page) => isNear(query, searchedText(page))).map((page) => toHit(page, query))
}

const searchedText = ({ meta, excerpt }: PagefindPage): string =>
  [...Object.values(meta), ...excerptPieces(excerpt).flatMap(({ text, found }) => (found ? text : []))].join(
    ' ',
  )

function toHit({ url, meta, filters, excerpt }: PagefindPage, query: string): Hit {
  const title = meta['title'] ?? url
  const summary = meta['summary'] ?? ''
  const pieces = excerptPieces(excerpt)
  const helps = pieces.some(({ found }) => found) && !isNear(query, `${title} ${summary}`)
  return {
    url,
    title,
    kind: meta['kind'] ?? '',
    summary,
    office: meta['office'],
    cost: meta['cost'],
    online: meta['online'] === 'ja',
    audiences: (filters['audience'] ?? []) as readonly Audience[],
    topics: filters['topic'] ?? [],
    excerpt: helps ? pieces : [],
  }
}
