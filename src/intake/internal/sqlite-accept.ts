import { type Acceptance, type StoredBlob, type StoredReceipt, StoreUnavailableError } from '../store.ts'
import { type Candidate, firstOfEachId } from './candidate.ts'
import type { SqliteConnection } from './sqlite-connection.ts'

/** Another process may write to the same file; then the plan is made anew, this often at most. */
const attempts = 20

/**
 * Takes a group of applications in one commit.
 *
 * A receipt holds the application's number and must be stored with it, yet signing is asynchronous and a transaction must
 * not stay open meanwhile. So: plan the numbers, sign, then write if the plan still holds. In one process it always
 * does, because groups run one after the other.
 */
export async function acceptGroup(
  connection: SqliteConnection,
  group: readonly Candidate[],
): Promise<readonly Acceptance[]> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const firstSeq = nextSeq(connection)
    const fresh = firstOfEachId(group.filter((candidate) => isFresh(connection, candidate)))
    const receipts = await Promise.all(fresh.map(({ acknowledge }, index) => acknowledge(firstSeq + index)))
    const written = connection.transaction(() => {
      if (nextSeq(connection) !== firstSeq || !fresh.every((candidate) => isFresh(connection, candidate)))
        return false
      for (const [index, candidate] of fresh.entries()) {
        insert(connection, candidate, firstSeq + index, receipts[index] ?? '')
      }
      return true
    })
    if (written) return group.map((candidate) => outcome(connection, candidate, fresh.includes(candidate)))
  }
  throw new StoreUnavailableError('Other processes kept writing.')
}

const nextSeq = ({ run }: SqliteConnection): number =>
  ((run.lastSeq.get() as { seq: number } | undefined)?.seq ?? 0) + 1

/** Not there yet, and all its files are, as the manifest lists them. */
function isFresh({ run }: SqliteConnection, { submission, blobs }: Candidate): boolean {
  if (run.receipt.get(submission.id) !== undefined) return false
  return blobs.every(({ id, sha256, size }) => {
    const stored = run.blob.get(submission.id, id) as StoredBlob | undefined
    return stored?.sha256 === sha256 && stored.size === size
  })
}

function insert(
  { run }: SqliteConnection,
  { submission, errands }: Candidate,
  seq: number,
  receipt: string,
): void {
  const { id, h, form, ver, office, kid, kind, code, receivedAt, manifest } = submission
  run.insertSubmission.run(seq, id, h, form, ver, office, kid, kind, code, receivedAt, receipt, manifest)
  for (const errand of errands) run.insertErrand.run(id, errand.kind, errand.target, receivedAt)
}

function outcome({ run }: SqliteConnection, { submission }: Candidate, created: boolean): Acceptance {
  const stored = run.receipt.get(submission.id) as StoredReceipt | undefined
  if (!stored) return { kind: 'missing-blobs' }
  if (stored.h !== submission.h) return { kind: 'other' }
  return { kind: created ? 'created' : 'same', receipt: stored.receipt }
}
