import type { Challenge } from 'altcha-lib/types'
import { request, retryAfterOf } from './request.ts'
import type { Outcome, Parcel } from './transport.ts'

/** Milliseconds that solving may take. */
const patience = 90_000

/**
 * The proof of work for one application, fetched when it is sent: it would be too old after a wait in the queue. It is for
 * this id and this hash alone.
 *
 * @param base The intake's API, ends with a slash.
 * @returns What goes into the header `Proof`; empty where none is asked for.
 */
export async function proofFor(
  { id, H }: Pick<Parcel, 'id' | 'H'>,
  base: string,
  fetch: typeof globalThis.fetch,
): Promise<string | Outcome> {
  const headers = { 'Content-Type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify({ id, H }) }
  const answer = await request(fetch, `${base}pow`, init, 0)
  if (!(answer instanceof Response)) return answer
  const { status } = answer
  if (status === 429 || status >= 500)
    return { kind: 'later', reason: 'server-busy', retryAfter: retryAfterOf(answer) }
  if (!answer.ok) return ''
  try {
    const { challenge } = (await answer.json()) as { challenge: Challenge | null }
    if (!challenge) return ''
    const { solve } = await import('./solve.ts')
    const solution = await solve(challenge, patience)
    if (solution) return btoa(JSON.stringify({ challenge, solution }))
  } catch {
    // A page instead of a challenge: whoever answers here is not the intake.
    return { kind: 'without-receipt' }
  }
  return { kind: 'later', reason: 'proof-refused', retryAfter: 0 }
}
