import { retryAfterOf } from './request.ts'
import type { Outcome } from './transport.ts'

/** Level C: any answer that can be read to its end and speaks of success counts. Where it may have arrived, nothing is repeated. */
export async function readUnconfirmed(answer: Response | Outcome): Promise<Outcome> {
  if (!(answer instanceof Response)) return { kind: 'unsure' }
  const { status, ok } = answer
  if (ok) return { kind: (await isWhole(answer)) ? 'sent' : 'unsure' }
  // These say that it was not taken. 408 and 409 may come from somebody who has it.
  if ([425, 429, 503].includes(status))
    return { kind: 'later', reason: 'server-busy', retryAfter: retryAfterOf(answer) }
  if (status < 400 || status >= 500 || status === 408 || status === 409) return { kind: 'unsure' }
  return { kind: 'refused', reason: 'refused' }
}

/** An answer cut off comes from a program that may have ended before its work did. */
const isWhole = (answer: Response): Promise<boolean> =>
  answer.arrayBuffer().then(
    () => true,
    () => false,
  )
