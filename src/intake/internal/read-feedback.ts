import * as v from 'valibot'
import { Feedback } from '../../../widgets/contract/feedback.ts'

/**
 * Reads an answer that a form has posted, or a program in its place.
 *
 * @returns `undefined` where it is none: a field that there is not, one that comes twice, another value.
 */
export function readFeedback(bytes: Uint8Array): Feedback | undefined {
  const fields = [...new URLSearchParams(new TextDecoder().decode(bytes))]
  const names = fields.map(([name]) => name)
  if (new Set(names).size < names.length) return undefined
  const read = v.safeParse(Feedback, Object.fromEntries(fields))
  return read.success ? read.output : undefined
}
