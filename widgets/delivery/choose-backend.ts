import type { Backend } from '../contract/backend.ts'
import type { FormRelease } from '../contract/release.ts'

/**
 * Where a form's applications go, with an absolute address.
 *
 * @param chosen What the element says: nothing, the name of one of the release's `backends`, or JSON of a `json` or
 *   `multipart` backend of the page's own origin, which could read what is typed anyway.
 * @param page Address of the page.
 * @throws {TypeError} where the page has no right to choose that; says why in English, for the webmaster.
 */
export async function chooseBackend(
  release: Pick<FormRelease, 'backend' | 'backends'>,
  county: string,
  chosen: string | undefined,
  page: string,
): Promise<Backend> {
  if (!chosen) return withAddress(release.backend, county)
  const named = release.backends?.[chosen]
  if (named) return withAddress(named, county)
  if (!chosen.startsWith('{'))
    throw new TypeError(`The form's release names no backend "${chosen}", only: ${names(release)}.`)
  return (await import('./own-backend.ts')).ownBackend(chosen, page)
}

const withAddress = <B extends Backend>(backend: B, base: string): B =>
  'url' in backend ? { ...backend, url: new URL(backend.url, base).href } : backend

const names = ({ backends = {} }: Pick<FormRelease, 'backends'>): string =>
  Object.keys(backends)
    .map((name) => `"${name}"`)
    .join(', ') || 'none'
