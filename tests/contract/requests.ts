import { createHash } from 'node:crypto'
import type { SealedApplication } from '../../widgets/seal/seal-application.ts'

/** An intake that is asked directly, as Hono does it, or over the network. */
export interface Asked {
  request(path: string, init: RequestInit): Response | Promise<Response>
}

type Headers = Readonly<Record<string, string | undefined>>

/** As `Content-Digest` says it. */
export const digestOf = (bytes: Uint8Array): string =>
  `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`

/** `PUT` of a sealed body as the widget sends it. `headers` replaces single ones; `undefined` leaves one out. */
export function put(
  app: Asked,
  path: string,
  body: Uint8Array<ArrayBuffer>,
  headers: Headers = {},
): Promise<Response> {
  const all = { 'Content-Type': 'application/jose', 'Content-Digest': digestOf(body), ...headers }
  const set = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Promise.resolve(app.request(path, { method: 'PUT', body, headers: set }))
}

/** `PUT` of a manifest. */
export function putManifest(
  app: Asked,
  { id, manifest }: Pick<SealedApplication, 'id' | 'manifest'>,
  headers: Headers = {},
): Promise<Response> {
  const body = new TextEncoder().encode(manifest)
  return put(app, `/submissions/${id}`, body, { 'Idempotency-Key': `"${id}"`, ...headers })
}

/** `PUT` of the files, one after the other; the last answer. */
export async function putBlobs(app: Asked, { id, blobs }: SealedApplication): Promise<void> {
  for (const blob of blobs) await put(app, `/submissions/${id}/b/${blob.id}`, blob.sealed)
}

/** The receipt in an answer. */
export const receiptIn = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { receipt: string }).receipt
