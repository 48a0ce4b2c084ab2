/** Where pages, forms and keys that were opened once are kept. */
export const keptCache = 'amt-kept'

/** Everything of the site but the intake's answers, which must never come from a cache. */
export const isKeepable = (url: URL): boolean => !url.pathname.startsWith('/api/')
