import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Sha256, Uuid } from '../../widgets/contract/primitives.ts'
import { assertRoom } from './disk-room.ts'
import { blobPath, isBlobName, temporaryFolder } from './internal/blob-path.ts'
import { orDiskError, unlessMissing } from './internal/disk-errors.ts'
import { removeBlob } from './internal/remove-blob.ts'
import { settleBlob } from './internal/settle-blob.ts'
import { syncFolder } from './internal/sync-folder.ts'
import { writeTemporary } from './internal/write-temporary.ts'

/** What became of one attempt to write a file. */
export type Written =
  | { readonly kind: 'written'; readonly size: number }
  /** Other bytes lie under this name already; they stay. */
  | { readonly kind: 'other' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'wrong-hash' }
  /** The sender went away. */
  | { readonly kind: 'cut-off' }

/** What a file has to be. */
export interface Expected {
  /** SHA-256 of the sealed bytes. */
  readonly sha256: Sha256
  /** Bytes at most. */
  readonly most: number
}

/** What names a file. */
export interface BlobName {
  readonly application: Uuid
  readonly id: Uuid
}

/**
 * The bytes of sealed files, one file each. All processes of an intake share one folder. A file is there whole or not at
 * all, and its bytes never change. Which files count is said by the store: one without a row is nobody's, and
 * `sweepIntake` deletes it.
 *
 * Every method may throw `StoreUnavailableError`: the disk is full or fails.
 */
export interface BlobFolder {
  /**
   * Writes a file while it arrives. What is `written` survives a power cut.
   *
   * @param chunks May throw: then the file is `cut-off`.
   */
  write(application: Uuid, id: Uuid, chunks: AsyncIterable<Uint8Array>, expected: Expected): Promise<Written>
  read(application: Uuid, id: Uuid): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** The bytes piece by piece. It ends with an error where the file is not there. */
  stream(application: Uuid, id: Uuid): AsyncIterable<Uint8Array>
  /**
   * Deletes a file; none is fine.
   *
   * @param before Epoch milliseconds: what was handed in since then stays, the same bytes once more included.
   */
  remove(application: Uuid, id: Uuid, before?: number): Promise<void>
  /** Files that were last handed in before then. @param before Epoch milliseconds. */
  olderThan(before: number): AsyncIterable<BlobName>
  /** Deletes what interrupted uploads have left. @param now Epoch milliseconds. @returns How many. */
  sweepTemporary(now: number): Promise<number>
}

/** Milliseconds after which an upload that has not ended never will: no request may take that long. */
const uploadLifetime = 2 * 60 * 60 * 1000

/**
 * @param path The folder; made when it is not there.
 * @param room Throws where nothing new should be begun.
 */
export function createBlobFolder(
  path: string,
  room: (path: string) => Promise<void> = assertRoom,
): BlobFolder {
  const temporaries = join(path, temporaryFolder)

  async function write(
    application: Uuid,
    id: Uuid,
    chunks: AsyncIterable<Uint8Array>,
    expected: Expected,
  ): Promise<Written> {
    const final = blobPath(path, application, id)
    await mkdir(temporaries, { recursive: true, mode: 0o700 })
    await room(path)
    const temporary = join(temporaries, randomUUID())
    try {
      const written = await writeTemporary(temporary, chunks, expected)
      if (written.kind !== 'written') return written
      if (!(await settleBlob(temporary, final, expected.sha256))) return { kind: 'other' }
      const folder = dirname(final)
      for (const changed of [folder, dirname(folder), path]) await syncFolder(changed)
      return written
    } finally {
      await rm(temporary, { force: true })
    }
  }

  return {
    write: (...blob) => orDiskError(write(...blob)),
    read: (application, id) => orDiskError(unlessMissing(readFile(blobPath(path, application, id)))),
    stream: (application, id) => createReadStream(blobPath(path, application, id)),
    remove: (application, id, before = Infinity) =>
      orDiskError(removeBlob(blobPath(path, application, id), join(temporaries, randomUUID()), before)),
    olderThan: (before) => filesOlderThan(path, before),
    sweepTemporary: (now) => orDiskError(sweepTemporary(temporaries, now - uploadLifetime)),
  }
}

async function* filesOlderThan(path: string, before: number): AsyncGenerator<BlobName> {
  for (const start of await namesIn(path)) {
    if (start === temporaryFolder) continue
    for (const application of await namesIn(join(path, start))) {
      for (const id of await namesIn(join(path, start, application))) {
        const file = await unlessMissing(stat(join(path, start, application, id)))
        if (file && file.mtimeMs < before && isBlobName({ application, id })) yield { application, id }
      }
    }
  }
}

async function sweepTemporary(folder: string, before: number): Promise<number> {
  let deleted = 0
  for (const name of await namesIn(folder)) {
    const file = await unlessMissing(stat(join(folder, name)))
    if (!file || file.mtimeMs >= before) continue
    await rm(join(folder, name), { force: true })
    deleted += 1
  }
  return deleted
}

const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await unlessMissing(readdir(folder))) ?? []
