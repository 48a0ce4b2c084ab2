import type { BlobReference } from '../../../widgets/contract/envelope.ts'
import {
  type Acceptance,
  type Acknowledge,
  type NewSubmission,
  type StoredBlob,
  type StoredReceipt,
  StoreUnavailableError,
} from '../store.ts'
import type { SqliteConnection } from './sqlite-connection.ts'

/** An application that asks to be taken. */
export interface Candidate {
  readonly submission: NewSubmission
  readonly blobs: readonly BlobReference[]
  readonly acknowledge: Acknowledge
}

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
    const fresh = firstOfEachId(group).filter((candidate) => isFresh(connection, candidate))
    const receipts = await Promise.all(fresh.map(({ acknowledge }, index) => acknowledge(firstSeq + index)))
    const written = connection.transaction(() => {
      if (nextSeq(connection) !== firstSeq || !fresh.every((candidate) => isFresh(connection, candidate)))
        return false
      for (const [index, { submission }] of fresh.entries()) {
        insert(connection, submission, firstSeq + index, receipts[index] ?? '')
      }
      return true
    })
    if (written) return group.map((candidate) => outcome(connection, candidate, fresh.includes(candidate)))
  }
  throw new StoreUnavailableError('Other processes kept writing.')
}

const nextSeq = ({ run }: SqliteConnection): number =>
  ((run.lastSeq.get() as { seq: number } | undefined)?.seq ?? 0) + 1

function firstOfEachId(group: readonly Candidate[]): readonly Candidate[] {
  const byId = new Map<string, Candidate>()
  for (const candidate of group) {
    if (!byId.has(candidate.submission.id)) byId.set(candidate.submission.id, candidate)
  }
  return [...byId.values()]
}

/** Not there yet, and all its files are, as the manifest lists them. */
function isFresh({ run }: SqliteConnection, { submission, blobs }: Candidate): boolean {
  if (run.receipt.get(submission.id) !== undefined) return false
  return blobs.every(({ id, sha256, size }) => {
    const stored = run.blob.get(submission.id, id) as StoredBlob | undefined
    return stored?.sha256 === sha256 && stored.size === size
  })
}

function insert({ run }: SqliteConnection, submission: NewSubmission, seq: number, receipt: string): void {
  const { id, h, form, ver, office, kid, code, receivedAt, manifest } = submission
  const { changes } = run.insertSubmission.run(
    ...[seq, id, h, form, ver, office, kid, code, receivedAt, receipt, manifest],
  )
  if (changes !== 1) throw new Error('An application that was not there yet could not be written.')
}

function outcome({ run }: SqliteConnection, { submission }: Candidate, created: boolean): Acceptance {
  const stored = run.receipt.get(submission.id) as StoredReceipt | undefined
  if (!stored) return { kind: 'missing-blobs' }
  if (stored.h !== submission.h) return { kind: 'other' }
  return { kind: created ? 'created' : 'same', receipt: stored.receipt }
}
