import type { JWK } from 'jose'
import type { Sha256 } from '../contract/primitives.ts'
import { sha256Text } from './digest.ts'

/** Thumbprint of a key's public part, SHA-256, base64url. @see https://www.rfc-editor.org/rfc/rfc7638 */
export const thumbprint = ({ kty, crv, x, y, n, e }: JWK): Promise<Sha256> =>
  sha256Text(JSON.stringify(kty === 'EC' ? { crv, kty, x, y } : { e, kty, n }))
