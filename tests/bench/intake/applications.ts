import { createHash, randomBytes } from 'node:crypto'
import type { ServerOrder } from './served.ts'

/** Bytes of one sealed application. */
const size = 20_000

/**
 * Makes requests that hand in one application each, as a browser writes them. Their inside is random bytes: the intake cannot
 * tell, and sealing a hundred thousand of them would measure the sender.
 */
export function applications({ keys, form, office }: Pick<ServerOrder, 'keys' | 'form' | 'office'>) {
  const rest = `.${base64url(512)}.${base64url(12)}.${base64url(Math.floor((size * 3) / 4) - 900)}.${base64url(16)}`
  const kid = keys.keyset.enc[0]?.kid
  return (): Buffer => {
    const id = crypto.randomUUID()
    const header = {
      alg: 'RSA-OAEP-256',
      enc: 'A256GCM',
      kid,
      cty: 'application/vnd.amtswerk.application+json',
      ...{ id, form, ver: '1.0.0', office, blobs: [] },
    }
    const body = Buffer.from(Buffer.from(JSON.stringify(header)).toString('base64url') + rest)
    const digest = createHash('sha256').update(body).digest('base64')
    const head = [
      `PUT /api/v1/submissions/${id} HTTP/1.1`,
      'Host: localhost',
      'Content-Type: application/jose',
      `Content-Digest: sha-256=:${digest}:`,
      `Idempotency-Key: "${id}"`,
      'Origin: https://www.example.org',
      `Content-Length: ${body.length}`,
    ]
    return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body])
  }
}

const base64url = (bytes: number): string => randomBytes(bytes).toString('base64url')
