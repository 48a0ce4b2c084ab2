/** The part of Pagefind's interface that is used here. @see https://pagefind.app/docs/api/ */
export interface Pagefind {
  options(options: {
    readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> }
  }): Promise<void>
  search(query: string): Promise<{ readonly results: readonly PagefindResult[] }>
}

interface PagefindResult {
  data(): Promise<PagefindPage>
}

/** A page as the index holds it. `meta` and `filters` are what `PagefindMeta.astro` gave it. */
export interface PagefindPage {
  readonly url: string
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string | undefined>>
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>
}

/** What a match in a page's metadata counts, beside 1 for its text. */
const metaWeights = { title: 5, synonyme: 4, situationen: 3, summary: 2, office: 0.5, kind: 0.1, cost: 0.1 }

let loading: Promise<Pagefind> | undefined

/**
 * Loads the search engine when it is first needed. A failed attempt is not kept, so that trying again can succeed.
 *
 * @throws where the index cannot be fetched.
 */
export const loadPagefind = (): Promise<Pagefind> => (loading ??= load().catch(forget))

async function load(): Promise<Pagefind> {
  // Built after the site, so the bundler must not look for it.
  const address = '/pagefind/pagefind.js'
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind
  await pagefind.options({ ranking: { metaWeights } })
  return pagefind
}

function forget(error: unknown): never {
  loading = undefined
  throw error
}
