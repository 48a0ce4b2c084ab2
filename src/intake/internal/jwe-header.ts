import * as v from 'valibot'
import { readBoundedJson } from './bounded-json.ts'

/** Characters of a protected header at most: a hundred files and three further recipients are half of it. */
export const maxHeaderCharacters = 65_536

/** What every sealed thing says on its outside. */
export const JweHeader = v.object({
  alg: v.literal('RSA-OAEP-256'),
  enc: v.literal('A256GCM'),
  kid: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
})

/** The protected header of something sealed, not checked yet; undefined where there is none. */
export function readJweHeader(segment: string): unknown {
  if (segment.length > maxHeaderCharacters || !/^[A-Za-z0-9_-]+$/u.test(segment)) return undefined
  return readBoundedJson(Buffer.from(segment, 'base64url'))
}
