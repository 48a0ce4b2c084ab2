import type { HonoRequest, MiddlewareHandler } from 'hono'
import { problem } from './problem.ts'
import { reply } from './reply.ts'

/** Seconds a browser may remember that it is allowed to send. */
const maxAge = 7200

const exposed = { 'Access-Control-Expose-Headers': 'Retry-After,Date,ETag' } as const
const toAll = { 'Access-Control-Allow-Origin': '*', ...exposed } as const
const asked = {
  'Access-Control-Allow-Methods': 'GET,HEAD,PUT,POST',
  'Access-Control-Allow-Headers': 'Content-Type,Content-Digest,Idempotency-Key,Proof',
  'Access-Control-Max-Age': String(maxAge),
} as const

/**
 * Who may send from a browser. No cookie and no session authorises a submission, so any origin may by default. Answers
 * never allow credentials.
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export const answerOrigins =
  (allowed: readonly string[] | undefined): MiddlewareHandler =>
  async (context, next) => {
    context.set('cors', allowed ? toOne(allowed, context.req.header('Origin')) : toAll)
    return context.req.method === 'OPTIONS' ? reply(context, 204, null, asked) : next()
  }

/** Our own pages are not listed and need no permission. */
const toOne = (allowed: readonly string[], origin: string | undefined): Record<string, string> => ({
  Vary: 'Origin',
  ...exposed,
  ...(origin !== undefined && allowed.includes(origin) && { 'Access-Control-Allow-Origin': origin }),
})

/** Refuses what comes from a page that is neither allowed nor our own. Without an `Origin` it is no page. */
export const refuseOtherOrigins =
  (allowed: readonly string[] | undefined): MiddlewareHandler =>
  async (context, next) =>
    isAllowed(allowed, context.req) ? next() : problem(context, 'origin-not-allowed')

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
