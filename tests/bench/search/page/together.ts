import { indexAddress } from '../searched-fields.ts'
import type { Open } from './find.ts'
import { open as openMiniSearch } from './minisearch.ts'
import { open as openOurs } from './ours.ts'

/** How little the first places count beside the others: what Cormack, Clarke and Büttcher (SIGIR 2009) took. */
const K = 60

/** Ours and MiniSearch asked both, their lists merged by reciprocal rank. */
export const open: Open = async (address) => {
  const both = await Promise.all([
    openOurs(address),
    openMiniSearch(indexAddress('minisearch', 'situations')),
  ])
  return async (query) => {
    const scores = new Map<string, number>()
    for (const slugs of await Promise.all(both.map((find) => find(query))))
      for (const [index, slug] of slugs.entries())
        scores.set(slug, (scores.get(slug) ?? 0) + 1 / (K + index + 1))
    return [...scores].toSorted(([, one], [, other]) => other - one).map(([slug]) => slug)
  }
}
