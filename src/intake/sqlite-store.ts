import { inGroups } from './internal/in-groups.ts'
import { acceptGroup, type Candidate } from './internal/sqlite-accept.ts'
import {
  asUnavailable,
  openSqliteConnection,
  type SqliteConnection,
  whenAvailable,
} from './internal/sqlite-connection.ts'
import {
  type Acceptance,
  type BlobOutcome,
  type NewBlob,
  orphanLifetime,
  type Store,
  type StoredBlob,
  type StoredReceipt,
  type StoredSubmission,
} from './store.ts'

/**
 * The store of a single machine: one SQLite file beside the server, without any other service to run. Write-ahead log
 * with a wait for the disk at each commit; applications that arrive together share that wait.
 *
 * @param path The file; made when it is not there. `:memory:` keeps nothing.
 * @throws {StoreUnavailableError} where the file cannot be opened.
 */
export function openSqliteStore(path: string): Store {
  const connection = openSqliteConnection(path)
  const { run } = connection
  const accept = inGroups<Candidate, Acceptance>((group) =>
    acceptGroup(connection, group).catch((error: unknown) => {
      throw asUnavailable(error)
    }),
  )
  return {
    blob: async (application, id) =>
      whenAvailable(() => run.blob.get(application, id) as StoredBlob | undefined),
    putBlob: async (blob, most) => whenAvailable(() => putBlob(connection, blob, most)),
    blobBytes: async (application, id) =>
      whenAvailable(
        () => (run.blobBytes.get(application, id) as { bytes: Uint8Array<ArrayBuffer> } | undefined)?.bytes,
      ),
    receipt: async (id) => whenAvailable(() => run.receipt.get(id) as StoredReceipt | undefined),
    accept: (submission, blobs, acknowledge) => accept({ submission, blobs, acknowledge }),
    submissions: async () =>
      whenAvailable(() => run.submissions.all() as unknown as readonly StoredSubmission[]),
    sweep: async (now) => whenAvailable(() => sweep(connection, now)),
    close: async () => {
      connection.close()
    },
  }
}

function putBlob({ run, transaction }: SqliteConnection, blob: NewBlob, most: number): BlobOutcome {
  const { application, id, sha256, bytes, receivedAt } = blob
  return transaction(() => {
    const stored = run.blob.get(application, id) as StoredBlob | undefined
    if (stored) return stored.sha256 === sha256 ? 'same' : 'other'
    if (run.receipt.get(application) !== undefined) return 'other'
    const sum = run.blobSum.get(application) as { bytes: number }
    if (sum.bytes + bytes.length > most) return 'too-large'
    run.insertBlob.run(application, id, sha256, bytes.length, receivedAt, bytes)
    return 'created'
  })
}

function sweep({ run, checkpoint }: SqliteConnection, now: number): number {
  const deleted = Number(run.sweep.run(now - orphanLifetime).changes)
  if (deleted > 0) checkpoint()
  return deleted
}
