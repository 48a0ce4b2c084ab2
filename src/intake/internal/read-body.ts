import type { ByteBudget } from './byte-budget.ts'

/** A body as far as it was read. */
export type Body =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** More than `most`; more than memory is left for. */
  | { readonly kind: 'too-large' }
  | { readonly kind: 'no-memory' }
  /** The sender went away. */
  | { readonly kind: 'cut-off' }

/**
 * Reads a body and counts what really comes: `Content-Length` is believed only when it already says too much.
 *
 * @param most Bytes.
 * @param budget The caller gives back what was read, whatever the outcome: `taken` says how much.
 */
export async function readBody(
  request: Request,
  most: number,
  budget: ByteBudget,
): Promise<{ readonly body: Body; readonly taken: number }> {
  if (Number(request.headers.get('Content-Length') ?? 0) > most)
    return { body: { kind: 'too-large' }, taken: 0 }
  const chunks: Uint8Array[] = []
  let taken = 0
  const stop = (kind: Exclude<Body['kind'], 'whole'>) => ({ body: { kind }, taken })
  try {
    for await (const chunk of request.body ?? []) {
      if (taken + chunk.length > most) return stop('too-large')
      if (!budget.take(chunk.length)) return stop('no-memory')
      taken += chunk.length
      chunks.push(chunk)
    }
  } catch {
    return stop('cut-off')
  }
  return { body: { kind: 'whole', bytes: joined(chunks, taken) }, taken }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
