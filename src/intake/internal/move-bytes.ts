import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BlobName } from '../blob-folder.ts'
import { blobPath, temporaryFolder } from './blob-path.ts'

/** Writes files to the blob folder as `createBlobFolder` does, at once and before anything else: a database is being opened. */
export function moveBytes(folder: string, files: Iterable<BlobName & { readonly bytes: Uint8Array }>): void {
  const changed = new Set<string>()
  for (const { application, id, bytes } of files) {
    const final = blobPath(folder, application, id)
    const temporary = join(folder, temporaryFolder, id)
    for (const needed of [final, temporary]) mkdirSync(dirname(needed), { recursive: true, mode: 0o700 })
    if (!existsSync(final)) {
      writeFileSync(temporary, bytes, { mode: 0o600, flush: true })
      renameSync(temporary, final)
    }
    for (const up of [dirname(final), dirname(dirname(final)), folder]) changed.add(up)
  }
  for (const path of changed) {
    const file = openSync(path, 'r')
    fsyncSync(file)
    closeSync(file)
  }
}
