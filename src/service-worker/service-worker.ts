/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  matchPrecache,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching'
import { registerRoute, setCatchHandler } from 'workbox-routing'
import { NetworkFirst } from 'workbox-strategies'
import { keepForOffline } from './keep-for-offline.ts'
import { isKeepable, keptCache } from './kept-cache.ts'
import { sendWaiting } from './send-waiting.ts'

/** Scripts and style sheets of the workshop, as paths below the site. The build says which. */
declare const WORKSHOP_FILES: readonly string[]
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: PrecacheEntry[] }

/** How long the network may take before a kept copy is shown. Seconds. */
const patience = 4

precacheAndRoute(self.__WB_MANIFEST, {
  cleanURLs: false,
  directoryIndex: 'index.html',
  // The results page is one file, whatever is searched for.
  ignoreURLParametersMatching: [/^(?:q|zielgruppe|thema|online|amt|ort|genau|zuerst|text)$/u],
})
cleanupOutdatedCaches()

// What the visitor has opened once opens again without a network. Applications never pass through a cache.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isKeepable(url),
  new NetworkFirst({
    cacheName: keptCache,
    networkTimeoutSeconds: patience,
    matchOptions: { ignoreSearch: true },
  }),
)
setCatchHandler(async ({ request }) =>
  request.mode === 'navigate'
    ? ((await matchPrecache('/offline/index.html')) ?? Response.error())
    : Response.error(),
)

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

self.addEventListener('message', (event) => {
  const message = event.data as { readonly type?: unknown; readonly urls?: unknown }
  if (message.type === 'flush') event.waitUntil(sendWaiting(self.registration))
  if (message.type === 'keep' && Array.isArray(message.urls)) {
    const urls = message.urls.filter((url): url is string => typeof url === 'string')
    const isWorkshop = urls.some((url) => new URL(url).pathname.startsWith('/werkstatt/'))
    const files = isWorkshop ? WORKSHOP_FILES.map((file) => new URL(file, location.origin).href) : []
    event.waitUntil(
      keepForOffline([...urls, ...files]).then((isKept) =>
        event.source?.postMessage({ type: 'kept', isKept }),
      ),
    )
  }
})

// Chromium alone wakes a worker when the network is back; elsewhere the next page that is opened sends.
self.addEventListener('sync', (event) => {
  ;(event as ExtendableEvent).waitUntil(sendWaiting(self.registration))
})
