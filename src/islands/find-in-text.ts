import { fuse } from '../../widgets/search/fuse.ts'
import type { Piece } from '../../widgets/search/marked-pieces.ts'
import { excerptPieces } from './excerpt.ts'
import { loadPagefind } from './load-pagefind.ts'

/** A page in whose text a query was found. */
export interface TextHit {
  readonly url: string
  readonly title: string
  /** "Leistung", "Amt", "Lebenslage". */
  readonly kind: string
  readonly excerpt: readonly Piece[]
}

/** Pages shown. Each is a file of its own to be fetched. */
const MOST = 8

/**
 * Searches the text of all pages for every variant of a query and fuses what is found.
 *
 * @param variants `Found.variants`.
 * @param listed Paths of the pages that are shown already.
 * @throws where the index cannot be fetched.
 */
export async function findInText(
  variants: readonly string[],
  listed: ReadonlySet<string>,
): Promise<readonly TextHit[]> {
  const pagefind = await loadPagefind()
  const answers = await Promise.all(variants.map((variant) => pagefind.search(variant)))
  const results = answers.flatMap((answer) => answer.results)
  const byId = new Map(results.map((result) => [result.id, result]))
  const order = fuse(answers.map((answer) => answer.results.map(({ id }) => id)))
  const pages = await Promise.all(order.slice(0, MOST).map((id) => byId.get(id)?.data()))
  return pages
    .filter((page) => page !== undefined)
    .map(({ url, meta, excerpt }) => ({
      url,
      title: meta['title'] ?? url,
      kind: meta['kind'] ?? '',
      excerpt: excerptPieces(excerpt),
    }))
    .filter(({ url, excerpt }) => !listed.has(url) && excerpt.some(({ found }) => found))
}
