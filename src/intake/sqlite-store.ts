import { closeSync, fsyncSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { assertRoom } from './disk-room.ts'
import type { Candidate } from './internal/candidate.ts'
import { inGroups } from './internal/in-groups.ts'
import { createReserve, noReserve } from './internal/reserve.ts'
import { acceptGroup } from './internal/sqlite-accept.ts'
import { openSqliteConnection, type SqliteConnection } from './internal/sqlite-connection.ts'
import { sqliteErrands } from './internal/sqlite-errands.ts'
import { whenAvailable } from './internal/sqlite-errors.ts'
import { sqliteFeedback } from './internal/sqlite-feedback.ts'
import { sqliteSweep } from './internal/sqlite-sweep.ts'
import { withReserve } from './internal/with-reserve.ts'
import { withoutNulls } from './internal/without-nulls.ts'
import type {
  Acceptance,
  BlobOutcome,
  NewBlob,
  Store,
  StoredBlob,
  StoredFile,
  StoredReceipt,
  StoredSubmission,
  SubmissionEntry,
} from './store.ts'

/** Where a file's neighbours are. */
export interface SqlitePlace {
  /** The blob folder, for bytes that older versions kept in the database. Default: `blobs` beside the file. */
  readonly blobs?: string
  /** Throws where nothing new should be begun. */
  readonly room?: (folder: string) => Promise<void>
}

/**
 * The store of a single machine: one SQLite file beside the server, without any other service to run. Write-ahead log
 * with a wait for the disk at each commit; applications that arrive together share that wait. Files of older versions are
 * brought up to date.
 *
 * @param path The file; made when it is not there. `:memory:`, or an SQLite URI with `mode=memory`, keeps nothing.
 * @throws {StoreUnavailableError} where the file cannot be opened.
 */
export function openSqliteStore(path: string, { blobs, room = assertRoom }: SqlitePlace = {}): Store {
  const folder = /^:memory:$|[?&]mode=memory/u.test(path) ? undefined : dirname(path)
  const connection = openSqliteConnection(path, blobs ?? join(dirname(path), 'blobs'))
  const reserve = folder === undefined ? noReserve : createReserve(`${path}-reserve`)
  reserve.prepare()
  const { run } = connection
  const demandRoom = async () => {
    if (folder !== undefined) await room(folder)
  }
  const accept = inGroups<Candidate, Acceptance>((group) =>
    withReserve(() => acceptGroup(connection, group), reserve),
  )
  const sweep = sqliteSweep(connection)
  return {
    blob: async (application, id) =>
      whenAvailable(() => run.blob.get(application, id) as StoredBlob | undefined),
    async putBlob(blob, most) {
      await demandRoom()
      return whenAvailable(() => putBlob(connection, blob, most))
    },
    files: async () => whenAvailable(() => run.files.all() as unknown as readonly StoredFile[]),
    receipt: async (id) => whenAvailable(() => run.receipt.get(id) as StoredReceipt | undefined),
    async accept(submission, blobs, acknowledge, errands = []) {
      await demandRoom()
      return accept({ submission, blobs, acknowledge, errands })
    },
    submissions: async () =>
      whenAvailable(() => run.submissions.all().map((row) => withoutNulls<SubmissionEntry>(row))),
    submission: async (id) =>
      whenAvailable(() => {
        const row = run.submission.get(id)
        return row && withoutNulls<StoredSubmission>(row)
      }),
    markFetched: async (id, at) => whenAvailable(() => void run.markFetched.run(at, id)),
    ...sqliteErrands(connection),
    ...sqliteFeedback(connection, demandRoom),
    async sweep(now, retention) {
      reserve.prepare()
      return whenAvailable(() => sweep(now, retention))
    },
    async backup(copy) {
      whenAvailable(() => {
        connection.copyTo(copy)
        syncFile(copy)
      })
    },
    async probe() {
      await demandRoom()
      whenAvailable(() => {
        // Begins to write, which a file that is read-only or locked refuses.
        connection.transaction(() => undefined)
      })
    },
    close: async () => {
      connection.close()
    },
  }
}

function putBlob({ run, transaction }: SqliteConnection, blob: NewBlob, most: number): BlobOutcome {
  const { application, id, sha256, size, receivedAt } = blob
  return transaction(() => {
    // The same file once more starts its 24 hours anew.
    const stored = run.keepBlob.get(receivedAt, application, id) as StoredBlob | undefined
    if (stored) return stored.sha256 === sha256 ? 'same' : 'other'
    if (run.receipt.get(application) !== undefined) return 'other'
    const sum = run.blobSum.get(application) as { bytes: number }
    if (sum.bytes + size > most) return 'too-large'
    run.insertBlob.run(application, id, sha256, size, receivedAt)
    return 'created'
  })
}

/** `VACUUM INTO` does not wait for the disk. @see https://www.sqlite.org/lang_vacuum.html */
function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}
