import type { Sha256 } from '../../../widgets/contract/primitives.ts'

/**
 * The SHA-256 that a `Content-Digest` header names, as base64url; undefined where it names none.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9530#section-2
 */
export function digestNamedBy(header: string | undefined): Sha256 | undefined {
  const base64 = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43})=:\s*(?:,|$)/u.exec(header ?? '')?.[1]
  return base64?.replaceAll('+', '-').replaceAll('/', '_')
}
