import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { listen } from '../../../src/cli/server/listen.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { Bodies } from '../../../src/model/load-content.ts'
import { buildIndex } from '../../../src/search/build-index.ts'
import { part } from '../progress.ts'
import { bundleContestants } from './bundle-contestants.ts'
import { ourIndex } from './contestants.ts'
import { writePagefind } from './pagefind-indexes.ts'
import { minisearchOver, oramaOver } from './peer-indexes.ts'
import { type FieldSet, fieldSets, indexAddress, ourFiles } from './searched-fields.ts'

/** A page in which every contestant can be opened. */
export interface ServedContestants {
  readonly url: string
  /** Files that were asked for since the last time, by their path; without the page itself. */
  takeFiles(): Promise<ReadonlyMap<string, Uint8Array>>
  close(): Promise<void>
}

/** Builds code and indexes of all contestants below a folder and serves them. */
export async function serveContestants(
  folder: string,
  { catalogue, bodies }: { readonly catalogue: Catalogue; readonly bodies: Bodies },
): Promise<ServedContestants> {
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await write(
    'index.html',
    '<!doctype html><html lang="de"><meta charset="utf-8"><title>Suche</title></html>',
  )
  await part('Code der Suchen bauen', () => bundleContestants(folder))
  await part('Verzeichnis von Amtswerk bauen', async () => {
    const built = buildIndex(catalogue)
    for (const [part, file] of Object.entries(ourFiles))
      await write(`${ourIndex}${file}`, JSON.stringify(built[part as keyof typeof ourFiles]))
  })
  await part('Verzeichnisse von Pagefind, MiniSearch und Orama bauen', async () => {
    const texts = [...catalogue.services].map(([slug, service]) => {
      return { slug, service, body: bodies.get(`services/${slug}.mdx`) ?? '' }
    })
    await writePagefind(join(folder, 'pagefind'), texts)
    for (const set of Object.keys(fieldSets) as FieldSet[]) {
      await write(indexAddress('minisearch', set), JSON.stringify(minisearchOver(catalogue, set)))
      await write(indexAddress('orama', set), JSON.stringify(await oramaOver(catalogue, set)))
    }
  })
  return serve(folder)
}

async function serve(folder: string): Promise<ServedContestants> {
  const asked = new Set<string>()
  const app = new Hono()
  app.use(async ({ req }, next) => {
    if (req.path !== '/' && req.path !== '/favicon.ico') asked.add(req.path)
    await next()
  })
  app.use(async (context, next) => {
    await next()
    // Without these a page's clock ticks in tenths of a millisecond.
    context.header('Cross-Origin-Opener-Policy', 'same-origin')
    context.header('Cross-Origin-Embedder-Policy', 'require-corp')
  })
  app.use(serveStatic({ root: folder }))
  const { port, close } = await listen(app, { host: 'localhost', port: 0 })
  return {
    url: `http://localhost:${port}/`,
    async takeFiles() {
      const paths = [...asked]
      asked.clear()
      return new Map(
        await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path))] as const)),
      )
    },
    close,
  }
}
