/**
 * Registers the site's worker, asks it to keep this page for a visit without a network, and to send what waits. In
 * production only: while an editor is at work, a kept page would hide the change just made.
 */
async function registerServiceWorker(workers: ServiceWorkerContainer): Promise<void> {
  workers.addEventListener('message', showKept)
  await workers.register('/service-worker.js')
  const { active } = await workers.ready
  active?.postMessage({ type: 'keep', urls: loadedUrls() })
  const flush = () => active?.postMessage({ type: 'flush' })
  flush()
  addEventListener('online', flush)
}

/** Says that the page will open without a network, where the page has a place for that sentence. */
function showKept({ data }: MessageEvent<{ readonly type?: unknown; readonly isKept?: unknown }>): void {
  const place = document.getElementById('kept-for-offline')
  if (place && data.type === 'kept') place.hidden = data.isKept !== true
}

/** This page and everything of this site that it has loaded. */
function loadedUrls(): string[] {
  const page = new URL(location.href)
  page.hash = ''
  const resources = performance.getEntriesByType('resource').map(({ name }) => name)
  return [page.href, ...resources.filter((url) => new URL(url).origin === location.origin)]
}

// A site without its worker is whole, only not offline: a failure is no visitor's concern.
// In a frame of another website it would keep everything once more for that website alone.
if (import.meta.env.PROD && 'serviceWorker' in navigator && parent === window) {
  registerServiceWorker(navigator.serviceWorker).catch((error: unknown) => console.info(error))
}
