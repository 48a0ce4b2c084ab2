import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { etag } from 'hono/etag'
import { siteHeaders } from './site-headers.ts'

/** Everything the site is a function of. */
export interface SiteDependencies {
  /** Folder of the built site. Absolute. */
  readonly dist: string
  /** Answers below `/api/v1`. */
  readonly intake: Hono
  /** Origins that may hold the pages made for frames; any where left out. */
  readonly framers?: readonly string[] | undefined
}

/** The county's site and its intake as one application: files of `dist`, and the intake beside them. */
export function createSite({ dist, intake, framers }: SiteDependencies): Hono {
  const site = new Hono()
  site.route('/api/v1', intake)
  site.use(siteHeaders(framers), etag(), refuseDotFiles, addTrailingSlash(dist), serveStatic({ root: dist }))
  site.notFound(async (context) => {
    const page = await readFile(join(dist, '404.html'), 'utf8').catch(() => 'Diese Seite gibt es nicht.')
    return context.html(page, 404)
  })
  return site
}

/** The note of what was built from what is nobody's business. */
const refuseDotFiles: MiddlewareHandler = (context, next) =>
  /\/\.(?!well-known\/)/u.test(context.req.path) ? Promise.resolve(context.notFound()) : next()

/** Every page has one address, and it ends with a slash. */
const addTrailingSlash =
  (dist: string): MiddlewareHandler =>
  async (context, next) => {
    const { path, url } = context.req
    // `//host` would lead to another site.
    if (path.endsWith('/') || path.startsWith('//') || path.includes('..')) return next()
    const target = await stat(join(dist, path)).catch(() => undefined)
    return target?.isDirectory() ? context.redirect(`${path}/${new URL(url).search}`, 301) : next()
  }
