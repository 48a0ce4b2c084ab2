/** A body took longer than it may. */
export class TooSlowError extends Error {
  constructor() {
    super('The body took too long.')
    this.name = 'TooSlowError'
  }
}

/**
 * The chunks of a body as they come.
 *
 * @param ms Milliseconds for all of it.
 * @throws {TooSlowError}
 */
export async function* timelyChunks(
  body: ReadableStream<Uint8Array> | null,
  ms: number,
): AsyncGenerator<Uint8Array> {
  if (!body) return
  const reader = body.getReader()
  const { promise: late, reject } = Promise.withResolvers<never>()
  late.catch(() => undefined)
  const timer = setTimeout(() => {
    reject(new TooSlowError())
  }, ms)
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late])
      if (done) return
      yield value
    }
  } finally {
    clearTimeout(timer)
    // Not waited for: whoever sends no more would keep us here.
    reader.cancel().catch(() => undefined)
  }
}
