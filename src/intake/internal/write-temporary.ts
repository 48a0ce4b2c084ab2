import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Expected, Written } from '../blob-folder.ts'

/**
 * Writes what arrives to a new file and waits for the disk.
 *
 * @param chunks May throw: then the sender went away.
 * @param path Is there afterwards, whatever the outcome.
 */
export async function writeTemporary(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  { sha256, most }: Expected,
): Promise<Exclude<Written, { kind: 'other' }>> {
  const file = await open(path, 'wx', 0o600)
  try {
    const hash = createHash('sha256')
    let size = 0
    for await (const chunk of received(chunks)) {
      size += chunk.length
      if (size > most) return { kind: 'too-large' }
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    if (hash.digest('base64url') !== sha256) return { kind: 'wrong-hash' }
    await file.sync()
    return { kind: 'written', size }
  } catch (error) {
    if (error instanceof CutOffError) return { kind: 'cut-off' }
    throw error
  } finally {
    await file.close()
  }
}

/** The sender went away: told apart from what the disk throws. */
class CutOffError extends Error {}

async function* received(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } catch (cause) {
    throw new CutOffError('The sender went away.', { cause })
  }
}
