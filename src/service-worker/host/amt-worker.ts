/// <reference lib="webworker" />
import { NetworkFirst } from 'workbox-strategies'

declare const self: ServiceWorkerGlobalScope

/**
 * For websites that embed a form: copied there by the webmaster, named by `<amt-form worker="/amt-worker.js">`. The page with
 * the form then opens without a network. Nothing else of the website passes through it: only what a form's page has named
 * is kept and answered.
 */
const cacheName = 'amt-host'
const copies = new NetworkFirst({
  cacheName,
  networkTimeoutSeconds: 4,
  // Browsers write other headers when they open a page than a worker does when it keeps one.
  matchOptions: { ignoreVary: true },
  plugins: [
    // Not even where the page leads elsewhere for the moment: offline, a browser does not follow.
    {
      cacheWillUpdate: ({ response }) =>
        Promise.resolve(response.status === 200 && !response.redirected ? response : null),
    },
  ],
})

/** Addresses that are kept, without what follows a hash. `undefined` until they are known again after the browser has put the worker to sleep. */
let kept: ReadonlySet<string> | undefined
let reading = readKept()

async function readKept(): Promise<ReadonlySet<string>> {
  const requests = await (await caches.open(cacheName)).keys()
  kept = new Set(requests.map(({ url }) => url))
  return kept
}

const addressOf = ({ url }: Request): string => url.replace(/#.*/u, '')

/** Whether an address may be one that is kept, as long as that is not known: the website's own, and the county's. */
const mayBeKept = (url: string): boolean =>
  url.startsWith(`${self.location.origin}/`) || /\/(?:widgets\/v1|formulare|schluessel)\//u.test(url)

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = addressOf(request)
  // What is not answered here goes to the network as if there were no worker.
  if (request.method !== 'GET' || !(kept ? kept.has(url) : mayBeKept(url))) return
  event.respondWith(
    reading.then((known) => (known.has(url) ? copies.handle({ event, request }) : fetch(request))),
  )
})

self.addEventListener('message', (event) => {
  const { type, urls } = event.data as { readonly type?: unknown; readonly urls?: unknown }
  if (type !== 'amt-keep' || !Array.isArray(urls)) return
  event.waitUntil(keep(urls.filter((url): url is string => typeof url === 'string')))
})

/** Keeps what a form's page has named, and lets go of what an earlier version of the elements was made of. */
async function keep(urls: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName)
  const added = await Promise.allSettled(
    urls.map(async (url) => (await cache.match(url, { ignoreVary: true })) ?? cache.add(url)),
  )
  if (added.every(({ status }) => status === 'fulfilled')) {
    const folders = urls.flatMap((url) => /.*\/widgets\/v1\/chunks\//u.exec(url)?.[0] ?? [])
    const isOld = (url: string) => folders.some((folder) => url.startsWith(folder)) && !urls.includes(url)
    const requests = await cache.keys()
    await Promise.all(requests.filter(({ url }) => isOld(url)).map((request) => cache.delete(request)))
  }
  reading = readKept()
  await reading
}
