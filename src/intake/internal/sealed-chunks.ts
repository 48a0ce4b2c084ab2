import * as v from 'valibot'
import { BlobHeader } from '../../../widgets/contract/envelope.ts'
import type { Uuid } from '../../../widgets/contract/primitives.ts'
import { JweHeader, maxHeaderCharacters, readJweHeader } from './jwe-header.ts'

/** A sealed file on its way, looked at from outside. */
export interface CheckedSeal {
  /** The bytes as they come. They end with an error where they are nothing sealed, or another file. */
  readonly chunks: AsyncIterable<Uint8Array>
  /** They were nothing sealed, or another file. */
  isBroken(): boolean
  /** What they have ended with. */
  failure(): unknown
}

/** Looks at the protected header of a sealed file before anything is passed on: nothing unsealed gets to the disk. */
export function checkedSeal(chunks: AsyncIterable<Uint8Array>, application: Uuid, id: Uuid): CheckedSeal {
  let failure: unknown
  async function* passOn(): AsyncGenerator<Uint8Array> {
    try {
      let head: Buffer | undefined = Buffer.alloc(0)
      for await (const chunk of chunks) {
        if (!head) {
          yield chunk
          continue
        }
        head = Buffer.concat([head, chunk])
        const end = head.indexOf('.')
        if (end < 0 && head.length <= maxHeaderCharacters) continue
        if (!isHeaderOf(head.toString('latin1', 0, Math.max(0, end)), application, id))
          throw new BrokenSealError()
        yield head
        head = undefined
      }
      if (head) throw new BrokenSealError()
    } catch (error) {
      failure = error
      throw error
    }
  }
  return { chunks: passOn(), isBroken: () => failure instanceof BrokenSealError, failure: () => failure }
}

class BrokenSealError extends Error {}

/**
 * Ours names the application and the file, so that none passes as another's. What is sealed to a FIT-Connect destination
 * names neither: that standard has no place for it, and its metadata list every attachment's hash instead.
 */
function isHeaderOf(segment: string, application: Uuid, id: Uuid): boolean {
  const header = readJweHeader(segment)
  if (!v.is(JweHeader, header)) return false
  if (!('id' in header) && !('blob' in header)) return true
  const ours = v.safeParse(BlobHeader, header)
  return ours.success && ours.output.id === application && ours.output.blob === id
}
