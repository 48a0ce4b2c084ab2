/** Where they are kept: on this device, in this browser. */
const name = 'amt-search'
const most = 6

/** What was searched for on this device, latest first. Nothing where the browser keeps nothing. */
export function recentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]')
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, most) : []
  } catch {
    return []
  }
}

/** Keeps a query as the latest. */
export function rememberSearch(query: string): void {
  const others = recentSearches().filter((other) => other.toLowerCase() !== query.toLowerCase())
  keep([query, ...others].slice(0, most))
}

export const forgetSearches = (): void => keep([])

function keep(queries: readonly string[]): void {
  try {
    if (queries.length > 0) localStorage.setItem(name, JSON.stringify(queries))
    else localStorage.removeItem(name)
  } catch {
    // Without storage there is no history, and nothing else is lost.
  }
}
