import type { Context } from 'hono'
import { type ProblemCode, problemCodes } from '../../../widgets/contract/error-codes.ts'
import type { Problem } from '../../../widgets/contract/problem.ts'
import { problemTitles } from './problem-titles.ts'
import { reply } from './reply.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** Why the request was refused. */
    refusal: ProblemCode
    /** Bytes of the body, once it has come in whole. */
    bytes: number
  }
}

/** What can be said beside the code. */
export interface ProblemDetails {
  /** The county's own words. */
  readonly detail?: string
  /** Seconds after which trying again is right. */
  readonly retryAfter?: number
}

/** Seconds after which something that passes by itself may be tried again. */
const retryAfterOf: Partial<Record<ProblemCode, number>> = {
  unavailable: 5,
  'too-many-requests': 60,
  'form-suspended': 3600,
}

/** Refuses a request. @see https://www.rfc-editor.org/rfc/rfc9457 */
export function problem(context: Context, code: ProblemCode, details: ProblemDetails = {}): Response {
  context.set('refusal', code)
  const retryAfter = details.retryAfter ?? retryAfterOf[code]
  return reply(context, problemCodes[code], problemBody(code, details.detail), {
    'Content-Type': 'application/problem+json',
    ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    // What is still coming of a body that took too long is not waited for.
    ...(code === 'too-slow' && { Connection: 'close' }),
  })
}

function problemBody(code: ProblemCode, detail?: string): string {
  const body: Problem = {
    status: problemCodes[code],
    title: problemTitles[code],
    code,
    ...(detail !== undefined && { detail }),
  }
  return JSON.stringify(body)
}
