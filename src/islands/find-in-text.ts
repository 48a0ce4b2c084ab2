import { fuse } from '../../widgets/search/fuse.ts'
import type { Piece } from '../../widgets/search/marked-pieces.ts'
import { excerptPieces } from './excerpt.ts'
import { loadPagefind, type PagefindResult } from './load-pagefind.ts'

/** A page in whose text a query was found. */
export interface TextHit {
  readonly url: string
  readonly title: string
  /** "Leistung", "Amt", "Lebenslage". */
  readonly kind: string
  readonly excerpt: readonly Piece[]
}

/** Pages shown. Each is a file of its own to be fetched. */
const MOST = 6
/** Words looked for at most. Each is another part of the index to be fetched. */
const WORDS = 3

/**
 * Searches the text of all pages for the words of a query, what tells most first, until there is enough; what several of them
 * lead to comes first.
 *
 * @param words `Found.variants`.
 * @param listed Paths of the pages that are shown already.
 * @throws where the index cannot be fetched.
 */
export async function findInText(
  words: readonly string[],
  listed: ReadonlySet<string>,
): Promise<readonly TextHit[]> {
  const pagefind = await loadPagefind()
  const results = new Map<string, PagefindResult>()
  const lists: string[][] = []
  for (const word of words.slice(0, WORDS)) {
    const answer = await pagefind.search(word)
    for (const result of answer.results) results.set(result.id, result)
    lists.push(answer.results.map(({ id }) => id))
    if (results.size >= MOST) break
  }
  const pages = await Promise.all(
    fuse(lists)
      .slice(0, MOST)
      .map((id) => results.get(id)?.data()),
  )
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
