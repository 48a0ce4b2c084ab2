import type { HonoRequest, MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { problem } from './problem.ts'

/** Seconds a browser may remember that it is allowed to send. */
const maxAge = 7200

/**
 * Who may send from a browser. No cookie and no session authorises a submission, so any origin may by default. Answers
 * never allow credentials.
 */
export const answerOrigins = (allowed: readonly string[] | undefined): MiddlewareHandler =>
  cors({
    origin: allowed ? (origin) => (allowed.includes(origin) ? origin : null) : '*',
    allowMethods: ['GET', 'HEAD', 'PUT'],
    allowHeaders: ['Content-Type', 'Content-Digest', 'Idempotency-Key'],
    exposeHeaders: ['Retry-After', 'Date', 'ETag'],
    maxAge,
  })

/** Refuses what comes from a page that is neither allowed nor our own. Without an `Origin` it is no page. */
export const refuseOtherOrigins =
  (allowed: readonly string[] | undefined): MiddlewareHandler =>
  async ({ req }, next) =>
    isAllowed(allowed, req) ? next() : problem('origin-not-allowed')

/**
 * Whether a request comes from nowhere, from a page that is allowed, or from one of our own.
 *
 * Browsers send `Origin: null` with a form whose page keeps its address to itself; whether that page is ours they then say
 * in `Sec-Fetch-Site`, which no page can set. One that says neither is taken for a stranger.
 */
export function isAllowed(allowed: readonly string[] | undefined, request: HonoRequest): boolean {
  const origin = request.header('Origin')
  if (!allowed || origin === undefined || allowed.includes(origin)) return true
  return origin === 'null' ? request.header('Sec-Fetch-Site') === 'same-origin' : isOwn(origin, request)
}

/** By host alone: behind a proxy that ends TLS the server does not see its own scheme. */
const isOwn = (origin: string, request: HonoRequest): boolean =>
  URL.canParse(origin) && new URL(origin).host === (request.header('Host') ?? new URL(request.url).host)
