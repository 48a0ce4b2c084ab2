import { toBase64 } from './base64.ts'
import { readEcho } from './echo.ts'
import { request } from './request.ts'
import type { Parcel, Transport } from './transport.ts'
import { readUnconfirmed } from './unconfirmed.ts'

/** Any HTTP endpoint that takes JSON. Level B where its answer repeats the id, else C. */
export const sendToJson: Transport<'json'> = async (parcel, fetch) => {
  const { id, backend } = parcel
  const headers = new Headers({ 'Content-Type': 'application/json', Accept: 'application/json' })
  for (const [name, value] of Object.entries(backend.headers)) headers.set(name, value)
  headers.set(backend.idempotencyHeader, `"${id}"`)
  const body = JSON.stringify(backend.sealed ? sealedBody(parcel) : plainBody(parcel))
  const init = { method: backend.method, headers, body }
  const answer = await request(fetch, backend.url, init, body.length)
  return backend.success ? readEcho(answer, id, backend.success) : readUnconfirmed(answer)
}

const sealedBody = ({ id, form, ver, office, H, manifest, blobs }: Parcel) => ({
  submissionId: id,
  form,
  version: ver,
  office,
  sha256: H,
  sealed: true,
  manifest,
  blobs: blobs.map(({ id: blob, sha256, size, bytes }) => ({
    id: blob,
    sha256,
    size,
    data: toBase64(bytes),
  })),
})

const plainBody = ({ manifest, blobs }: Parcel) => ({
  ...(JSON.parse(manifest) as object),
  sealed: false,
  files: blobs.map(({ id, name, type, size, bytes }) => ({ id, name, type, size, data: toBase64(bytes) })),
})
