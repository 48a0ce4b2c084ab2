import type { Forwarding } from '../../model/county.ts'
import type { StoredSubmission } from '../store.ts'
import { type Carrier, isLater, later } from './carrier.ts'
import { retryAfterOf, timeoutFor } from './internal/http.ts'
import { createSignature } from './internal/webhook-signature.ts'
import { type Blobs, sealedFiles, type SealedFile } from './sealed-files.ts'

/** What webhooks are sent with. */
export interface WebhookSender {
  readonly forwarding: Readonly<Record<string, Forwarding>>
  /** Signs them. */
  readonly key: Uint8Array<ArrayBuffer> | undefined
  readonly blobs: Blobs
  readonly fetch: typeof globalThis.fetch
  /** Epoch milliseconds. */
  readonly clock: () => number
}

/**
 * Sends the application, sealed as it came in, to a program of the office: one multipart body with `event` (JSON: what has
 * come in), `receipt` (the signed receipt), `application` (the sealed manifest) and `file` (each sealed file). Signed after
 * the Standard Webhooks scheme; `webhook-id` is the same in each attempt, so that the receiver can tell a second copy. Any
 * 2xx says it is there; a redirect does not.
 *
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const carryByWebhook =
  ({ forwarding, key, blobs, fetch, clock }: WebhookSender): Carrier =>
  async ({ errand, submission, signal }) => {
    const target = forwarding[errand.target]
    if (target?.kind !== 'webhook')
      return later(`„${errand.target}“ steht nicht mehr als Webhook in county.yaml.`)
    if (!key) return later('Für Webhooks fehlt die Einstellung WEBHOOK_SECRET.')
    const files = await sealedFiles(submission, blobs)
    if (isLater(files)) return files
    const parts = partsOf(submission, files)
    const size = parts.reduce((sum, part) => sum + part.size, 0)
    const id = `${submission.id}_${errand.target}`
    const timestamp = String(Math.floor(clock() / 1000))
    const signature = createSignature(key, id, timestamp)
    for (const { read } of parts) signature.add(await read())
    const init: RequestInit & { readonly duplex: 'half' } = {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutFor(size))]),
      headers: {
        'Content-Type': `multipart/form-data; boundary=${boundary}`,
        'Content-Length': String(size),
        'User-Agent': 'Amtswerk',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signature.end(),
      },
      body: streamOf(parts),
      duplex: 'half',
    }
    try {
      const answer = await fetch(target.url, init)
      await answer.body?.cancel()
      if (answer.ok) return { kind: 'done' }
      return later(`Der Empfänger hat mit ${answer.status} geantwortet.`, {
        retryAfter: retryAfterOf(answer, clock()),
      })
    } catch {
      return later('Der Empfänger war nicht zu erreichen oder hat nicht rechtzeitig geantwortet.')
    }
  }

type Part = Pick<SealedFile, 'size' | 'read'>

/** Stands in no part: they are base64url, and JSON that names ids, forms and numbers. */
const boundary = 'amtswerk-application-parts'

function partsOf(
  submission: StoredSubmission,
  [manifest, ...files]: readonly [SealedFile, ...SealedFile[]],
): Part[] {
  const { id, code, form, ver, office, h, seq, receivedAt, receipt } = submission
  const at = new Date(receivedAt).toISOString()
  const data = { id, code, form, version: ver, office, sha256: h, seq, files: files.length }
  const event = JSON.stringify({ type: 'application.received', timestamp: at, data })
  return [
    ...part('name="event"', 'application/json', text(event)),
    ...part('name="receipt"', 'application/jose', text(receipt)),
    ...part(`name="application"; filename="${manifest.name}"`, manifest.type, manifest),
    ...files.flatMap((file) => part(`name="file"; filename="${file.name}"`, file.type, file)),
    text(`--${boundary}--\r\n`),
  ]
}

/** @see https://www.rfc-editor.org/rfc/rfc7578 */
const part = (disposition: string, type: string, content: Part): Part[] => [
  text(`--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: ${type}\r\n\r\n`),
  content,
  text('\r\n'),
]

function text(written: string): Part {
  const bytes = new TextEncoder().encode(written)
  return { size: bytes.length, read: async () => bytes }
}

/** One part after the other, so that not all of them lie in memory. */
function streamOf(parts: readonly Part[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const waiting = parts.values()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = waiting.next()
      if (done) controller.close()
      else controller.enqueue(await value.read())
    },
  })
}
