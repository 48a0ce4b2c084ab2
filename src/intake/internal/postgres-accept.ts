import type { Acceptance, StoredFile, StoredReceipt } from '../store.ts'
import { type Candidate, firstOfEachId } from './candidate.ts'
import type { PostgresConnection } from './postgres-connection.ts'

/** Applications with their numbers and receipts, about to be written. */
type Signed = Candidate & { readonly seq: number; readonly receipt: string }

/**
 * Takes a group of applications in one commit: look what is new, take numbers, sign, write. Other processes write at the
 * same time, so what is new is decided by the last step alone; a number taken for what another process has written first
 * is left out.
 */
export async function acceptGroup(
  connection: PostgresConnection,
  group: readonly Candidate[],
): Promise<readonly Acceptance[]> {
  const fresh = firstOfEachId(await incoming(connection, group))
  const signed = await sign(connection, fresh)
  const created = await write(connection, signed)
  const receipts = await receiptsOf(connection, group)
  return group.map(({ submission }, index) => {
    const stored = receipts.get(submission.id)
    if (!stored) return { kind: 'missing-blobs' }
    if (stored.h !== submission.h) return { kind: 'other' }
    const isFirst = created.has(submission.id) && fresh.includes(group[index] as Candidate)
    return { kind: isFirst ? 'created' : 'same', receipt: stored.receipt }
  })
}

/** Those that are not there yet and whose files all are, as the manifest lists them. */
async function incoming(
  connection: PostgresConnection,
  group: readonly Candidate[],
): Promise<readonly Candidate[]> {
  const [receipts, files] = await Promise.all([receiptsOf(connection, group), filesOf(connection, group)])
  return group.filter(
    ({ submission: { id }, blobs }) =>
      !receipts.has(id) && blobs.every((blob) => files.has(keyOf({ ...blob, application: id }))),
  )
}

async function receiptsOf(
  { run }: PostgresConnection,
  group: readonly Candidate[],
): Promise<ReadonlyMap<string, StoredReceipt>> {
  const ids = group.map(({ submission }) => submission.id)
  const rows = await run(
    (sql) => sql<(StoredReceipt & { id: string })[]>`
      SELECT id, h, receipt FROM submissions WHERE id = ANY(${ids}::text[])`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

async function filesOf(
  { run }: PostgresConnection,
  group: readonly Candidate[],
): Promise<ReadonlySet<string>> {
  const ids = group.filter(({ blobs }) => blobs.length > 0).map(({ submission }) => submission.id)
  if (ids.length === 0) return new Set()
  const rows = await run(
    (sql) => sql<StoredFile[]>`
      SELECT application, id, sha256, size FROM blobs WHERE application = ANY(${ids}::text[])`,
  )
  return new Set(rows.map(keyOf))
}

const keyOf = ({ application, id, sha256, size }: StoredFile): string =>
  [application, id, sha256, size].join(' ')

async function sign({ run }: PostgresConnection, fresh: readonly Candidate[]): Promise<readonly Signed[]> {
  if (fresh.length === 0) return []
  const numbers = await run(
    (sql) => sql<{ seq: number }[]>`
      SELECT nextval('numbers') AS seq FROM generate_series(1, ${fresh.length}::integer)`,
  )
  return Promise.all(
    fresh.map(async (candidate, index) => {
      const { seq } = numbers[index] as { seq: number }
      return { ...candidate, seq, receipt: await candidate.acknowledge(seq) }
    }),
  )
}

/**
 * Writes rows and errands in one statement. Files get a new date first: a sweep that is about to delete one sees it and
 * stops; where it came first, the application is not written. Everything in the order of ids, so that processes with the
 * same applications wait for each other in turn.
 *
 * @returns Ids of those written now.
 */
async function write({ run }: PostgresConnection, signed: readonly Signed[]): Promise<ReadonlySet<string>> {
  if (signed.length === 0) return new Set()
  const rows = signed.map(({ submission, seq, receipt, blobs }) => ({
    ...submission,
    ...{ seq, receipt, count: blobs.length },
  }))
  const files = signed.flatMap(({ submission: { id: application, receivedAt }, blobs }) =>
    blobs.map((blob) => ({ ...blob, application, receivedAt })),
  )
  const owed = signed.flatMap(({ submission: { id, receivedAt }, errands }) =>
    errands.map((errand) => ({ ...errand, id, receivedAt })),
  )
  const written = await run(
    (sql) => sql<{ id: string }[]>`
      WITH listed AS (
        SELECT * FROM unnest(
          ${files.map(({ application }) => application)}::text[], ${files.map(({ id }) => id)}::text[],
          ${files.map(({ sha256 }) => sha256)}::text[], ${files.map(({ size }) => size)}::bigint[],
          ${files.map(({ receivedAt }) => receivedAt)}::bigint[]
        ) AS listed (application, id, sha256, size, received_at)
      ), held AS MATERIALIZED (
        SELECT listed.* FROM listed JOIN blobs USING (application, id, sha256, size)
        ORDER BY application, id FOR UPDATE OF blobs
      ), kept AS (
        UPDATE blobs SET received_at = held.received_at FROM held
        WHERE blobs.application = held.application AND blobs.id = held.id
        RETURNING blobs.application
      ), written AS (
        INSERT INTO submissions (seq, id, h, form, ver, office, kid, kind, code, received_at, receipt, manifest)
        SELECT seq, id, h, form, ver, office, kid, kind, code, received_at, receipt, manifest FROM unnest(
          ${rows.map(({ seq }) => seq)}::bigint[], ${rows.map(({ id }) => id)}::text[],
          ${rows.map(({ h }) => h)}::text[], ${rows.map(({ form }) => form)}::text[],
          ${rows.map(({ ver }) => ver)}::text[], ${rows.map(({ office }) => office)}::text[],
          ${rows.map(({ kid }) => kid)}::text[], ${rows.map(({ kind }) => kind)}::text[],
          ${rows.map(({ code }) => code)}::text[], ${rows.map(({ receivedAt }) => receivedAt)}::bigint[],
          ${rows.map(({ receipt }) => receipt)}::text[], ${rows.map(({ manifest }) => manifest)}::text[],
          ${rows.map(({ count }) => count)}::bigint[]
        ) AS new (seq, id, h, form, ver, office, kid, kind, code, received_at, receipt, manifest, files)
        WHERE files = (SELECT count(*) FROM kept WHERE application = new.id)
        ORDER BY id
        ON CONFLICT (id) DO NOTHING
        RETURNING id
      ), owed AS (
        INSERT INTO errands (submission, kind, target, next_at)
        SELECT id, kind, target, next_at FROM unnest(
          ${owed.map(({ id }) => id)}::text[], ${owed.map(({ kind }) => kind)}::text[],
          ${owed.map(({ target }) => target)}::text[], ${owed.map(({ receivedAt }) => receivedAt)}::bigint[]
        ) WITH ORDINALITY AS owed (id, kind, target, next_at, place) JOIN written USING (id)
        ORDER BY place
        ON CONFLICT (submission, kind, target) DO NOTHING
      )
      SELECT id FROM written`,
  )
  return new Set(written.map(({ id }) => id))
}
