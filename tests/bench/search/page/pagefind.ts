import { type Open, PLACES } from './find.ts'

/** The part of Pagefind's interface that is used here. @see https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: {
    readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> }
  }): Promise<void>
  init(): Promise<void>
  search(query: string): Promise<{ readonly results: readonly PagefindResult[] }>
}
interface PagefindResult {
  data(): Promise<{ readonly url: string }>
}

/** What our own site gave it while it used it. */
const metaWeights = { title: 5, synonyme: 4, situationen: 3, summary: 2 }

/** Pagefind loads a result's data to know even its address: as many as a results page shows. */
export const open: Open = async (address) => {
  const pagefind = (await import(/* @vite-ignore */ `${address}pagefind.js`)) as Pagefind
  await pagefind.options({ ranking: { metaWeights } })
  await pagefind.init()
  return async (query) => {
    const { results } = await pagefind.search(query)
    const pages = await Promise.all(results.slice(0, PLACES).map((result) => result.data()))
    return pages.map(({ url }) => url.split('/').at(-2) ?? '')
  }
}
