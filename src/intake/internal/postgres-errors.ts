import { StoreUnavailableError } from '../store.ts'

/**
 * What the library and the network say when there is no way to the server.
 *
 * @see https://github.com/porsager/postgres#error-handling
 */
const noConnection: ReadonlySet<string> = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
])

/**
 * What the server says when it is busy, full, going down or a stand-by: classes 08, 40, 53, 57 and 58, a lock that did
 * not come, a transaction that only reads.
 *
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const temporary = /^(?:(?:08|40|53|57|58)[0-9A-Z]{3}|55P03|25006)$/u

/** Class 08, and 57P01 to 57P03: the server ends this connection. */
const goingDown = /^(?:08[0-9A-Z]{3}|57P0[1-3])$/u

/**
 * Waits for work on the database; its refusals that pass by themselves become `StoreUnavailableError`.
 *
 * @param onLost Is called where the way to the server was cut.
 */
export async function whenReachable<T>(work: PromiseLike<T>, onLost: () => void): Promise<T> {
  try {
    return await work
  } catch (cause) {
    const { code } = cause as { code?: unknown }
    if (typeof code !== 'string' || !(noConnection.has(code) || temporary.test(code))) throw cause
    if (noConnection.has(code) || goingDown.test(code)) onLost()
    throw new StoreUnavailableError(`PostgreSQL refuses with ${code}.`, { cause })
  }
}
