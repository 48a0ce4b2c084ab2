import * as v from 'valibot'
import { ForgeRefusal, type ForgeStep } from './refusal.ts'

/** One question to a server. */
export interface Question {
  readonly step: ForgeStep
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below the address of the interface: `/projects/…`. */
  readonly path: string
  readonly body?: unknown
}

/** Asks a server and reads the answer. @throws {ForgeRefusal} where it refuses. */
export type Ask = <Schema extends v.GenericSchema>(
  schema: Schema,
  question: Question,
) => Promise<v.InferOutput<Schema>>

export interface AskOptions {
  /** Address of the interface. */
  readonly root: string
  /** Headers, with the token in one of them. */
  readonly headers: Readonly<Record<string, string>>
  /** Taken out of everything the server says. */
  readonly token: string
  readonly signal?: AbortSignal | undefined
}

/** Milliseconds that a server may take. */
const patience = 30_000

/** Characters of what a server says about a refusal. */
const mostDetail = 200

/** An answer that nobody looks at. */
export const anything = v.unknown()

/**
 * Makes questions to one server. Nothing but the token speaks for who asks: no cookies. A redirect is not followed, because
 * a token in a header of its own would be sent along to wherever it leads.
 */
export function askAt({ root, headers, token, signal }: AskOptions): Ask {
  return async (schema, { step, method = 'GET', path, body }) => {
    const timeout = AbortSignal.timeout(patience)
    let response: Response
    let text: string
    try {
      response = await fetch(`${root}${path}`, {
        method,
        headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      })
      text = await response.text()
    } catch (error) {
      signal?.throwIfAborted()
      throw new ForgeRefusal(
        error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'unreachable',
        step,
      )
    }
    const { status } = response
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400))
      throw new ForgeRefusal('moved', step, status)
    if (!response.ok) throw new ForgeRefusal('status', step, limited(response), detailIn(text, token))
    const read = v.safeParse(schema, parse(text))
    if (!read.success) throw new ForgeRefusal('not-a-forge', step, status)
    return read.output
  }
}

/** `undefined` where the server does not know what was asked for. */
export async function orNothing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ForgeRefusal && error.kind === 'status' && error.status === 404) return undefined
    throw error
  }
}

/**
 * Tells that somebody else was quicker, where a server has another status for it.
 *
 * @param says What the server says then.
 * @throws {ForgeRefusal} 409, or the refusal as it was.
 */
export async function orConflict<T>(answer: Promise<T>, says: RegExp): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ForgeRefusal && [400, 422].includes(error.status) && says.test(error.detail))
      throw new ForgeRefusal('status', error.step, 409, error.detail)
    throw error
  }
}

/** GitHub says 403 for "too many questions", too. */
const limited = ({ status, headers }: Response): number =>
  status === 403 && headers.get('x-ratelimit-remaining') === '0' ? 429 : status

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text === '' ? {} : undefined
  }
}

const Said = v.object({ message: v.optional(v.unknown()), error: v.optional(v.unknown()) })

/** What a server says about its refusal, in one line; empty where it says nothing that people can read. */
function detailIn(text: string, token: string): string {
  const said = v.safeParse(Said, parse(text))
  if (!said.success) return ''
  const { message, error } = said.output
  const words = message ?? error ?? ''
  const line = (typeof words === 'string' ? words : JSON.stringify(words)).replaceAll(/\s+/gu, ' ').trim()
  return (token === '' ? line : line.replaceAll(token, '…')).slice(0, mostDetail)
}
