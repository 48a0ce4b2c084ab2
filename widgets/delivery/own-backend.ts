import type { Backend, BackendOf } from '../contract/backend.ts'

type OwnBackend = { readonly kind: string } & Partial<
  Omit<BackendOf<'json'> & BackendOf<'multipart'>, 'kind'>
>

function withDefaults(own: OwnBackend): BackendOf<'json' | 'multipart'> {
  const { kind, ...rest } = own
  const common = { url: '', sealed: true }
  if (kind === 'multipart') return { kind, mode: 'fetch', ...common, ...rest }
  if (kind === 'json')
    return { kind, method: 'POST', headers: {}, idempotencyHeader: 'Idempotency-Key', ...common, ...rest }
  throw new TypeError(`A page may choose "json" or "multipart", not "${kind}".`)
}

/**
 * A backend that a page brings along: of its own origin, which could read what is typed anyway.
 *
 * @param json As in `county.yaml`, with the same defaults.
 * @param page Address of the page.
 * @throws {TypeError} @throws {SyntaxError} where it is none that a page may choose; in English, for the webmaster.
 */
export function ownBackend(json: string, page: string): Backend {
  const own = withDefaults(JSON.parse(json) as OwnBackend)
  const { href, origin } = new URL(own.url, page)
  if (origin !== new URL(page).origin)
    throw new TypeError(`A backend of the page must be of the page's own origin: ${json}`)
  return { ...own, url: href }
}
