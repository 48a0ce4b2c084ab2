import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const compress = promisify(brotliCompress)

const packable =
  /^(?:text\/|application\/(?:json|javascript|manifest\+json|xml|jose)\b|image\/(?:svg\+xml|x-icon)\b)/u

/**
 * Packs what is text, as a web server in front with files packed beforehand (Brotli, quality 11) does. Each file once: at
 * the next visit it is there at once.
 */
export function packed(): MiddlewareHandler {
  const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  return async (context, next) => {
    await next()
    const { req, res } = context
    const isText = packable.test(res.headers.get('Content-Type') ?? '')
    if (req.method !== 'GET' || res.status !== 200 || !res.body || !isText) return
    if (!/\bbr\b/u.test(req.header('Accept-Encoding') ?? '')) return
    const headers = new Headers(res.headers)
    const body = res.arrayBuffer()
    const key = `${req.path} ${headers.get('ETag') ?? ''}`
    const small = kept.get(key) ?? body.then(pack)
    if (headers.has('ETag')) kept.set(key, small)
    const bytes = await small
    headers.set('Content-Encoding', 'br')
    headers.set('Content-Length', String(bytes.length))
    headers.append('Vary', 'Accept-Encoding')
    context.res = undefined
    context.res = new Response(bytes, { headers })
  }
}

async function pack(bytes: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  return new Uint8Array(packed)
}
