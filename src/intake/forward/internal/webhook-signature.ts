import { createHmac } from 'node:crypto'

/** A signature over a body that is added piece by piece. */
export interface WebhookSignature {
  add(bytes: Uint8Array): void
  /** Value of `webhook-signature`. */
  end(): string
}

/**
 * Signs a body after the Standard Webhooks scheme: HMAC-SHA256 over id, time and body.
 *
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#signature-scheme
 * @param timestamp Epoch seconds, as `webhook-timestamp` says them.
 */
export function createSignature(key: Uint8Array, id: string, timestamp: string): WebhookSignature {
  const hmac = createHmac('sha256', key).update(`${id}.${timestamp}.`)
  return {
    add: (bytes) => void hmac.update(bytes),
    end: () => `v1,${hmac.digest('base64')}`,
  }
}
