import type { BackendOf } from '../contract/backend.ts'
import { valueAt } from './json-pointer.ts'
import { retryAfterOf } from './request.ts'
import type { Outcome } from './transport.ts'

type Success = NonNullable<BackendOf<'json'>['success']>

/** Characters of a backend's own reference that are kept. */
const longestReference = 100

/** Level B: accepted is what the backend answers with the right status and the application's own id. */
export async function readEcho(answer: Response | Outcome, id: string, success: Success): Promise<Outcome> {
  if (!(answer instanceof Response)) return answer
  if (!success.status.includes(answer.status)) return readRefusal(answer)
  let text: string
  try {
    text = await answer.text()
  } catch (error) {
    // Cut off in the middle: nobody knows what it would have said.
    return { kind: 'ambiguous', reason: (error as Error).name === 'TimeoutError' ? 'timeout' : 'network' }
  }
  const document = parsed(text)
  if (valueAt(document, success.id) !== id) return { kind: 'without-receipt' }
  const reference = success.reference === undefined ? undefined : valueAt(document, success.reference)
  return { kind: 'accepted', reference: printable(reference) }
}

/** A page instead of JSON repeats nothing. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A stranger's reference without characters that would steer or disguise what stands around it. */
function printable(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value).replaceAll(/\p{C}/gu, '').trim()
  return [...text].slice(0, longestReference).join('') || undefined
}

function readRefusal(answer: Response): Outcome {
  const { status } = answer
  const retryAfter = retryAfterOf(answer)
  if ([408, 409, 425, 429, 503].includes(status)) return { kind: 'later', reason: 'server-busy', retryAfter }
  if (status >= 500) return { kind: 'later', reason: 'server-error', retryAfter }
  return status < 400 ? { kind: 'without-receipt' } : { kind: 'refused', reason: 'refused' }
}
