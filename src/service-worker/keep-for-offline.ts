import { matchPrecache } from 'workbox-precaching'
import { isKeepable, keptCache } from './kept-cache.ts'

/**
 * Keeps what an open page consists of. The first visit's requests were made before this worker was there, so the page
 * names them.
 *
 * @returns True if all of it will be there without a network.
 */
export async function keepForOffline(urls: readonly string[]): Promise<boolean> {
  const cache = await caches.open(keptCache)
  const results = await Promise.allSettled(
    urls
      .map((url) => new URL(url))
      .filter((url) => url.origin === location.origin && isKeepable(url))
      .map(async ({ href }) => {
        if (!(await matchPrecache(href)) && !(await cache.match(href))) await cache.add(href)
      }),
  )
  return results.every(({ status }) => status === 'fulfilled')
}
