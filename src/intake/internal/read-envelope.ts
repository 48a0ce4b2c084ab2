import { SealError } from '../../../widgets/seal/seal-error.ts'

/** The outside of something sealed; undefined where the bytes are nothing sealed. */
export function readEnvelope<Header>(bytes: Uint8Array, read: (jwe: string) => Header): Header | undefined {
  try {
    return read(new TextDecoder().decode(bytes))
  } catch (error) {
    if (error instanceof SealError) return undefined
    throw error
  }
}
