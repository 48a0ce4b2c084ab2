import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { injectManifest } from 'workbox-build'
import { moduleFiles } from '../size/module-files.ts'
import { pageAssets } from './page-assets.ts'

/** What the elements that stand on the site's own pages are made of. */
const elementFiles = (site: string): string[] =>
  ['amt-form', 'amt-outbox'].flatMap((name) =>
    moduleFiles(`widgets/v1/${name}.js`, (path) => readFileSync(join(site, path), 'utf8'), 'ever'),
  )

/** Pages for people who make forms or websites, not for those who need something of the county. */
const isTool = (page: string): boolean => /^(?:austausch|einbetten|werkstatt)\//u.test(page)

/**
 * Builds the site's service worker and tells it what to keep from the start: what every page needs, the home page, the
 * offline page, the search and the elements. Pages and forms are kept when they are opened; of the workshop by then
 * everything, so that a draft can be gone on with anywhere.
 *
 * @param site Folder of the built site.
 */
export async function buildServiceWorker(site: string): Promise<void> {
  const folder = join(site, '_worker')
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      'process.env.NODE_ENV': '"production"',
      WORKSHOP_FILES: JSON.stringify(await pageAssets(site, (page) => page.startsWith('werkstatt/'))),
    },
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
      ...(await pageAssets(site, (page) => !isTool(page))),
      '_astro/fira-sans-core-*.woff2',
      ...elementFiles(site),
      'favicon.svg',
    ],
    dontCacheBustURLsMatching: /^(?:_astro|widgets\/v1\/chunks)\//u,
    maximumFileSizeToCacheInBytes: 1_000_000,
  })
  await rm(folder, { recursive: true })
  if (warnings.length > 0) throw new Error(`Service worker: ${warnings.join('; ')}`)
}
