import type { BlobFolder, BlobName } from '../../../src/intake/blob-folder.ts'
import { sha256 } from '../../../widgets/seal/digest.ts'

/** A blob folder that keeps its files in memory: whole or not at all, as the real one. It outlives the process. */
export function memoryBlobs(): BlobFolder {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const path = (application: string, id: string): string => `${application}/${id}`
  return {
    async write(application, id, chunks, { sha256: wanted, most }) {
      let bytes = new Uint8Array(0)
      try {
        for await (const chunk of chunks) {
          const longer = new Uint8Array(bytes.length + chunk.length)
          longer.set(bytes)
          longer.set(chunk, bytes.length)
          bytes = longer
          if (bytes.length > most) return { kind: 'too-large' }
        }
      } catch {
        return { kind: 'cut-off' }
      }
      if ((await sha256(bytes)) !== wanted) return { kind: 'wrong-hash' }
      const before = files.get(path(application, id))
      if (before && (await sha256(before)) !== wanted) return { kind: 'other' }
      files.set(path(application, id), bytes)
      return { kind: 'written', size: bytes.length }
    },
    read: (application, id) => Promise.resolve(files.get(path(application, id))),
    async *stream(application, id) {
      const bytes = files.get(path(application, id))
      if (!bytes) throw new Error('There is no such file.')
      yield await Promise.resolve(bytes)
    },
    remove(application, id) {
      files.delete(path(application, id))
      return Promise.resolve()
    },
    async *olderThan(): AsyncGenerator<BlobName> {
      // Nothing here is ever old.
    },
    sweepTemporary: () => Promise.resolve(0),
  }
}
