/** Slugs of services for a query, best first. */
export type Find = (query: string) => Promise<readonly string[]>

/** What the module of every contestant exports as `open`: gets its code and its index ready. @param address Of the index. */
export type Open = (address: string) => Promise<Find>

/** Places that are looked at: what a results page shows at once. */
export const PLACES = 10

/** A file of an index. */
export async function loadJson<T>(address: string): Promise<T> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`)
  return (await response.json()) as T
}
