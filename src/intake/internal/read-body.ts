import type { IntakeLimits } from '../dependencies.ts'
import { bodyTime, declaredLength } from './body-time.ts'
import type { ByteBudget } from './byte-budget.ts'
import { timelyChunks, TooSlowError } from './timely-chunks.ts'

/** A body as far as it was read. */
export type Body =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** More than `most`; more than memory is left for. */
  | { readonly kind: 'too-large' }
  | { readonly kind: 'no-memory' }
  /** The sender went away, or is too slow. */
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'too-slow' }

/** What a body may take. */
export interface Room {
  /** Bytes. */
  readonly most: number
  readonly budget: ByteBudget
  readonly slowest: IntakeLimits['slowest']
}

/** The caller gives back what was taken of the budget, whatever the outcome. */
export interface Reading {
  readonly body: Body
  /** Bytes. */
  readonly taken: number
}

/**
 * Reads a body into memory. One that says how long it is comes in one piece, which is quick; Node's parser sees to it that
 * no more comes. Of any other what really comes is counted.
 */
export function readBody(request: Request, room: Room): Promise<Reading> {
  const length = declaredLength(request)
  if (length === undefined) return readChunks(request, room)
  return length > room.most
    ? Promise.resolve({ body: { kind: 'too-large' }, taken: 0 })
    : readPiece(request, length, room)
}

async function readPiece(
  request: Request,
  length: number,
  { most, budget, slowest }: Room,
): Promise<Reading> {
  if (!budget.take(length)) return { body: { kind: 'no-memory' }, taken: 0 }
  const { promise: late, resolve } = Promise.withResolvers<'too-slow'>()
  const timer = setTimeout(resolve, bodyTime(request, most, slowest), 'too-slow')
  const bytes = await Promise.race([request.arrayBuffer().catch(() => 'cut-off' as const), late])
  clearTimeout(timer)
  if (typeof bytes === 'string') return { body: { kind: bytes }, taken: length }
  if (bytes.byteLength > most) return { body: { kind: 'too-large' }, taken: length }
  return { body: { kind: 'whole', bytes: new Uint8Array(bytes) }, taken: length }
}

async function readChunks(request: Request, { most, budget, slowest }: Room): Promise<Reading> {
  const chunks: Uint8Array[] = []
  let taken = 0
  const stop = (kind: Exclude<Body['kind'], 'whole'>): Reading => ({ body: { kind }, taken })
  try {
    for await (const chunk of timelyChunks(request.body, bodyTime(request, most, slowest))) {
      if (taken + chunk.length > most) return stop('too-large')
      if (!budget.take(chunk.length)) return stop('no-memory')
      taken += chunk.length
      chunks.push(chunk)
    }
  } catch (error) {
    return stop(error instanceof TooSlowError ? 'too-slow' : 'cut-off')
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
