import type { MiddlewareHandler } from 'hono'

/** Seconds: a year, for files whose name changes with their content. */
const year = 365 * 24 * 60 * 60

/** Files whose name changes with their content. */
const hashed = /^\/(?:_astro|widgets\/v1\/(?:chunks|pinned))\//u
/** What other sites load: elements, data, form definitions, keys. Public, and the same for everyone. */
const shared = /^\/(?:widgets\/|daten\/|schluessel\/|formulare\/(?:index\.json$|[^/]+\/definition\.json$))/u
/** Pages made to stand in the frames of other sites. */
const framed = /^\/rahmen\//u

/** A website without the path and slash that people write after it. */
const originOf = (url: string): string => new URL(url).origin

/**
 * Says of every file how long it is good, and who may load or frame it.
 *
 * @param framers Origins that may hold the pages made for frames; any where left out.
 */
export const siteHeaders =
  (framers: readonly string[] | undefined): MiddlewareHandler =>
  async (context, next) => {
    await next()
    const { path } = context.req
    const { headers, ok } = context.res
    if (path.endsWith('.jws') && ok) headers.set('Content-Type', 'application/jose')
    headers.set('Cache-Control', hashed.test(path) && ok ? `public, max-age=${year}, immutable` : 'no-cache')
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('Referrer-Policy', 'strict-origin-when-cross-origin')
    if (shared.test(path)) {
      headers.set('Access-Control-Allow-Origin', '*')
      headers.set('Cross-Origin-Resource-Policy', 'cross-origin')
    }
    if (framed.test(path)) {
      if (framers)
        headers.set(
          'Content-Security-Policy',
          `frame-ancestors ${["'self'", ...framers.map(originOf)].join(' ')}`,
        )
    } else {
      headers.set('Content-Security-Policy', "frame-ancestors 'self'")
      headers.set('X-Frame-Options', 'SAMEORIGIN')
    }
  }
