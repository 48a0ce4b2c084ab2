/** The part of Pagefind's interface that is used here. @see https://pagefind.app/docs/api/ */
export interface Pagefind {
  options(options: { readonly excerptLength: number; readonly noWorker: boolean }): Promise<void>
  search(query: string): Promise<{ readonly results: readonly PagefindResult[] }>
}

/** A page found, not yet fetched. */
export interface PagefindResult {
  readonly id: string
  data(): Promise<PagefindPage>
}

/** A page as the index holds it. `meta` is what `PagefindMeta.astro` gave it. */
export interface PagefindPage {
  readonly url: string
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string | undefined>>
}

let loading: Promise<Pagefind> | undefined

/**
 * Loads the search of the full text when it is first needed. A failed attempt is not kept, so that trying again can succeed.
 *
 * @throws where the index cannot be fetched.
 */
export const loadPagefind = (): Promise<Pagefind> => (loading ??= load().catch(forget))

async function load(): Promise<Pagefind> {
  // Built after the site, so the bundler must not look for it.
  const address = '/pagefind/pagefind.js'
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind
  // For one search in a small index, a second thread costs more bytes than it saves time.
  await pagefind.options({ excerptLength: 24, noWorker: true })
  return pagefind
}

function forget(error: unknown): never {
  loading = undefined
  throw error
}
