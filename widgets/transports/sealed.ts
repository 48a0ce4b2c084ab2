import type { Problem } from '../contract/problem.ts'
import { proofFor } from './proof.ts'
import { request, retryAfterOf } from './request.ts'
import type { Outcome, Parcel } from './transport.ts'

/**
 * The wire to our intake (delivery.md): proof of work, files, the manifest last. Everything is named by ids that were made
 * on this device, so that any request can be repeated.
 *
 * @param parcel Its backend's address ends with a slash.
 * @param mediaType Of the manifest.
 */
export async function sendSealed(
  parcel: Parcel & { readonly backend: { readonly url: string } },
  mediaType: string,
  fetch: typeof globalThis.fetch,
): Promise<Outcome> {
  const base = parcel.backend.url
  let proof = await proofFor(parcel, base, fetch)
  if (typeof proof === 'object') return reachable(proof, base, fetch)
  for (const blob of parcel.blobs) {
    const url = `${base}submissions/${parcel.id}/b/${blob.id}`
    const there = await request(fetch, url, { method: 'HEAD' }, 0)
    if (there instanceof Response && there.ok) continue
    const sent = await request(fetch, url, put(blob.bytes, blob.sha256, 'application/jose'), blob.size)
    if (!(sent instanceof Response)) return sent
    if (!sent.ok) return readAnswer(sent, parcel, base, fetch)
  }
  const first = await sendManifest(parcel, base, mediaType, proof, fetch)
  if (!(first instanceof Response)) return first
  // The proof was too old by now, or the intake has just begun to ask for one: once more, then later.
  if (first.status !== 403 && first.status !== 428) return readAnswer(first, parcel, base, fetch)
  proof = await proofFor(parcel, base, fetch)
  if (typeof proof === 'object') return proof
  const second = await sendManifest(parcel, base, mediaType, proof, fetch)
  return second instanceof Response ? readAnswer(second, parcel, base, fetch) : second
}

function sendManifest(
  { id, manifest, H }: Parcel,
  base: string,
  mediaType: string,
  proof: string,
  fetch: typeof globalThis.fetch,
): Promise<Response | Outcome> {
  const body = new TextEncoder().encode(manifest)
  const { headers, ...init } = put(body, H, mediaType)
  const more = { 'Idempotency-Key': `"${id}"`, ...(proof && { Proof: proof }) }
  return request(
    fetch,
    `${base}submissions/${id}`,
    { ...init, headers: { ...headers, ...more } },
    body.length,
  )
}

const put = (body: Uint8Array<ArrayBuffer>, sha256: string, mediaType: string) => ({
  method: 'PUT',
  body,
  headers: { 'Content-Type': mediaType, 'Content-Digest': `sha-256=:${toBase64(sha256)}:` },
})

/** @see https://www.rfc-editor.org/rfc/rfc9530 */
const toBase64 = (base64url: string): string => `${base64url.replaceAll('-', '+').replaceAll('_', '/')}=`

async function readAnswer(
  answer: Response,
  { id, H, formerH = [] }: Parcel,
  base: string,
  fetch: typeof globalThis.fetch,
): Promise<Outcome> {
  if (answer.ok) return readReceipt(answer)
  if (answer.status !== 422) return readRefusal(answer)
  // The id is taken: by these very bytes, whose receipt was lost, or by others, which no backend may overwrite.
  for (const hash of [H, ...formerH]) {
    const lost = await request(fetch, `${base}submissions/${id}/receipt?h=${hash}`, { method: 'GET' }, 0)
    if (!(lost instanceof Response)) return lost
    if (lost.ok) return readReceipt(lost)
  }
  return { kind: 'refused', reason: 'other-content' }
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
async function readRefusal(answer: Response): Promise<Outcome> {
  const { status } = answer
  const retryAfter = retryAfterOf(answer)
  const { code } = (await answer.json().catch(() => ({}))) as Partial<Problem>
  // A file was on the intake's shelf too long and is gone: the next attempt brings it again.
  if (code === 'missing-blobs') return { kind: 'later', reason: 'server-busy', retryAfter }
  if (code === 'form-suspended') return { kind: 'later', reason: 'form-suspended', retryAfter }
  if (status === 410) return { kind: 'refused', reason: 'form-withdrawn' }
  if ([408, 409, 425, 429, 503].includes(status)) return { kind: 'later', reason: 'server-busy', retryAfter }
  if (status === 403 || status === 428) return { kind: 'later', reason: 'proof-refused', retryAfter }
  if (status >= 500) return { kind: 'later', reason: 'server-error', retryAfter }
  if (status < 400) return { kind: 'without-receipt' }
  return { kind: 'refused', reason: status === 422 ? 'other-content' : 'refused' }
}

/** Tells a server that forbids this page to ask (a mistake in its settings) from one that cannot be reached. */
async function reachable(outcome: Outcome, base: string, fetch: typeof globalThis.fetch): Promise<Outcome> {
  if (outcome.kind !== 'ambiguous' || outcome.reason !== 'network') return outcome
  const answer = await request(fetch, `${base}health`, { mode: 'no-cors' }, 0)
  return answer instanceof Response ? { kind: 'ambiguous', reason: 'blocked' } : outcome
}
