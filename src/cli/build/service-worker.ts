import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { injectManifest } from 'workbox-build'
import { moduleFiles } from '../size/module-files.ts'

/** What the elements that stand on the site's own pages are made of. */
const elementFiles = (site: string): string[] =>
  ['amt-form', 'amt-outbox'].flatMap((name) =>
    moduleFiles(`widgets/v1/${name}.js`, (path) => readFileSync(join(site, path), 'utf8'), 'ever'),
  )

/**
 * Builds the site's service worker and tells it what to keep from the start: what every page needs, the home page, the
 * offline page, the search and the elements. Pages and forms are kept when they are opened.
 *
 * @param site Folder of the built site.
 */
export async function buildServiceWorker(site: string): Promise<void> {
  const folder = join(site, '_worker')
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      // A library: without the helper that preloads style sheets. What is imported later is part of the one file.
      lib: { entry: 'src/service-worker/service-worker.ts', formats: ['iife'], name: 'worker' },
      rolldownOptions: { output: { entryFileNames: 'service-worker.js' } },
    },
  })
  const { warnings } = await injectManifest({
    swSrc: join(folder, 'service-worker.js'),
    swDest: join(site, 'service-worker.js'),
    globDirectory: site,
    globPatterns: [
      'index.html',
      'offline/index.html',
      'ihre-antraege/index.html',
      'suche/index.html',
      'daten/suche.json',
      '_astro/*.{css,js}',
      '_astro/fira-sans-core-*.woff2',
      ...elementFiles(site),
      'favicon.svg',
    ],
    // What only webmasters need, and the pages around it; what only other counties and authors of forms need.
    globIgnores: [
      '_astro/{embedding-,preview-config,EmbedHost,gemeinde,typo3,wordpress}*',
      '_astro/{Exchange,exchange,trial-frame,vorschau}*',
    ],
    dontCacheBustURLsMatching: /^(?:_astro|widgets\/v1\/chunks)\//u,
    maximumFileSizeToCacheInBytes: 1_000_000,
  })
  await rm(folder, { recursive: true })
  if (warnings.length > 0) throw new Error(`Service worker: ${warnings.join('; ')}`)
}
