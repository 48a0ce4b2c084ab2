import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Sha256 } from '../../../widgets/contract/primitives.ts'

/** SHA-256 of a file's bytes, without holding them. @throws ENOENT where there is none. */
export async function hashFile(path: string): Promise<Sha256> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('base64url')
}
