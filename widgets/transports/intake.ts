import { sealedMediaType } from '../contract/limits.ts'
import type { Outcome, Parcel, Transport } from './transport.ts'

/** Time a request gets: half a minute and what its bytes need at 25 kB a second. Milliseconds. */
const timeoutFor = (bytes: number): number => 30_000 + Math.ceil(bytes / 25)

/**
 * Level A: our own intake. Files first, the manifest last, everything named by ids that were made on this device, so that
 * any request can be repeated.
 */
export const sendToIntake: Transport = async (parcel, fetch) => {
  for (const blob of parcel.blobs) {
    const url = `${parcel.backend}submissions/${parcel.id}/b/${blob.id}`
    const there = await request(fetch, url, { method: 'HEAD' }, 0)
    if (there instanceof Response && there.ok) continue
    const sent = await request(fetch, url, put(blob.sealed, blob.sha256), blob.size)
    if (!(sent instanceof Response)) return sent
    if (!sent.ok) return readRefusal(sent)
  }
  return sendManifest(parcel, fetch)
}

async function sendManifest(
  { id, backend, manifest, H }: Parcel,
  fetch: typeof globalThis.fetch,
): Promise<Outcome> {
  const url = `${backend}submissions/${id}`
  const body = new TextEncoder().encode(manifest)
  const { headers, ...init } = put(body, H)
  const answer = await request(
    fetch,
    url,
    { ...init, headers: { ...headers, 'Idempotency-Key': `"${id}"` } },
    body.length,
  )
  if (!(answer instanceof Response)) return answer
  if (answer.ok) return readReceipt(answer)
  // The id is taken: by these very bytes, whose receipt was lost, or by others, which no backend may overwrite.
  if (answer.status === 422) {
    const lost = await request(fetch, `${url}/receipt?h=${H}`, { method: 'GET' }, 0)
    if (!(lost instanceof Response)) return lost
    return lost.ok ? readReceipt(lost) : { kind: 'refused', reason: 'other-content' }
  }
  return readRefusal(answer)
}

const put = (body: Uint8Array<ArrayBuffer>, sha256: string) => ({
  method: 'PUT',
  body,
  headers: { 'Content-Type': sealedMediaType, 'Content-Digest': `sha-256=:${toBase64(sha256)}:` },
})

/** @see https://www.rfc-editor.org/rfc/rfc9530 */
const toBase64 = (base64url: string): string => `${base64url.replaceAll('-', '+').replaceAll('_', '/')}=`

async function request(
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit,
  bytes: number,
): Promise<Response | Outcome> {
  const signal = AbortSignal.timeout(timeoutFor(bytes))
  try {
    return await fetch(url, {
      ...init,
      signal,
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    })
  } catch {
    return { kind: 'ambiguous', reason: signal.aborted ? 'timeout' : 'network' }
  }
}

async function readReceipt(answer: Response): Promise<Outcome> {
  try {
    const body = (await answer.json()) as { receipt?: unknown }
    if (typeof body.receipt === 'string') return { kind: 'receipt', jws: body.receipt }
  } catch {
    // A page instead of a receipt, or an answer cut off: the same as none.
  }
  return { kind: 'without-receipt' }
}

/** The table of `delivery.md`. */
function readRefusal({ status, headers }: Response): Outcome {
  const retryAfter = (Number(headers.get('Retry-After')) || 0) * 1000
  if ([403, 408, 409, 425, 428, 429, 503].includes(status))
    return { kind: 'later', reason: 'server-busy', retryAfter }
  if (status >= 500) return { kind: 'later', reason: 'server-error', retryAfter }
  if (status < 400) return { kind: 'without-receipt' }
  return status === 422
    ? { kind: 'refused', reason: 'other-content' }
    : { kind: 'refused', reason: 'refused' }
}
