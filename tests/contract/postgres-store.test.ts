import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import postgres from 'postgres'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { openPostgresStore } from '../../src/intake/postgres-store.ts'
import {
  type Acceptance,
  type NewSubmission,
  orphanLifetime,
  type Store,
  StoreUnavailableError,
} from '../../src/intake/store.ts'
import { uuid } from './application.ts'
import { now } from './county.ts'
import { startPostgres } from './postgres.ts'
import { describeStore } from './store-suite.ts'

const server = await startPostgres()
afterAll(() => server.stop())

async function open(url: string): Promise<Store> {
  const store = await openPostgresStore(url)
  onTestFinished(() => store.close())
  return store
}

describeStore('PostgreSQL', open, () => server.newDatabase())

const submission = (): NewSubmission => ({
  ...{ id: uuid(), h: 'h', form: 'f', ver: '1.0.0', office: 'o', kid: 'k', kind: 'sealed', code: 'c' },
  ...{ manifest: 'm', receivedAt: now },
})
/** A way past the store. */
const direct = (url: string) =>
  postgres(url.split('?')[0] ?? '', { host: new URL(url).searchParams.get('host') ?? '', max: 2 })
const acknowledge = async (seq: number) => `receipt ${seq}`

test('PostgreSQL: three processes that hand in the same applications make one row of each', async () => {
  const url = await server.newDatabase()
  const ids = Array.from({ length: 200 }, uuid)
  const inAnyOrder = () => ids.toSorted(() => Math.random() - 0.5)
  const processes = [1, 2, 3].map(() =>
    spawn(process.execPath, ['tests/contract/hammer.ts', url, ...inAnyOrder()], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  )
  await Promise.all(processes.map(({ stdout }) => once(stdout, 'readable')))
  for (const { stdin } of processes) stdin.end()
  const outputs = await Promise.all(processes.map(({ stdout }) => text(stdout)))
  const answers = outputs.flatMap((output) =>
    output
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line) as Acceptance & { id: string }),
  )
  const rows = await (await open(url)).submissions()
  expect(new Set(rows.map(({ seq }) => seq)).size).toBe(200)
  expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  expect(answers).toHaveLength(600)
  expect(answers.filter(({ kind }) => kind === 'created')).toHaveLength(200)
  const receipts = new Map(rows.map(({ id, receipt }) => [id, receipt]))
  for (const answer of answers) expect(answer).toMatchObject({ receipt: receipts.get(answer.id) })
  expect(await (await open(url)).errands()).toHaveLength(200)
  // Each of the three has won some: they really were at it together.
  expect(new Set(rows.map(({ receipt }) => receipt.split(' of ')[1])).size).toBeGreaterThan(1)
}, 60_000)

test('PostgreSQL: several processes that start on an empty database make the tables once', async () => {
  const url = await server.newDatabase()
  const stores = await Promise.all([1, 2, 3, 4].map(() => open(url)))
  for (const store of stores) await store.accept(submission(), [], acknowledge)
  expect(await stores[0]?.submissions()).toHaveLength(4)
})

test('PostgreSQL: what was acknowledged outlives the server’s crash, and the store goes on by itself', async () => {
  const url = await server.newDatabase()
  const store = await open(url)
  const acknowledged: string[] = []
  let isDown = false
  const sender = async () => {
    while (!isDown) {
      const taken = submission()
      const outcome = await store.accept(taken, [], acknowledge)
      if (outcome.kind === 'created') acknowledged.push(taken.id)
    }
  }
  const senders = Promise.allSettled([1, 2, 3, 4].map(sender))
  await expect.poll(() => acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(50)
  await server.crash()
  isDown = true
  for (const outcome of await senders) {
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(StoreUnavailableError)
  }
  const rows = new Set((await store.submissions()).map(({ id }) => id))
  expect(acknowledged.filter((id) => !rows.has(id))).toEqual([])
  expect(await store.accept(submission(), [], acknowledge)).toMatchObject({ kind: 'created' })
}, 60_000)

test('PostgreSQL: a server that cannot be reached is said to be unavailable', async () => {
  await expect(openPostgresStore('postgres://nobody@localhost/none?host=/nowhere')).rejects.toThrow(
    StoreUnavailableError,
  )
})

test('PostgreSQL: a process that hangs while it signs holds nobody up', async () => {
  const url = await server.newDatabase()
  const hanging = (await open(url)).accept(submission(), [], () => new Promise<never>(() => undefined))
  expect(await (await open(url)).accept(submission(), [], acknowledge)).toMatchObject({ kind: 'created' })
  expect(await Promise.race([hanging, 'still hanging'])).toBe('still hanging')
})

test('PostgreSQL: a sweep that meets an application being taken leaves its files alone', async () => {
  const url = await server.newDatabase()
  const [store, sweeper] = [await open(url), await open(url)]
  const later = now + orphanLifetime + 1
  const taken = { ...submission(), receivedAt: later }
  const file = { application: taken.id, id: uuid(), sha256: 'a', size: 3 }
  await store.putBlob({ ...file, receivedAt: now }, 10)
  const sql = direct(url)
  const isWaiting = async (statement: string) =>
    (
      await sql`
        SELECT FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE ${statement}`
    ).length
  // Somebody else's row, not yet written for good: the application waits for it with its files in hand.
  const other = await sql.reserve()
  await other`BEGIN`
  await other`INSERT INTO amtswerk.submissions VALUES
    (0, ${taken.id}, 'h', 'f', '1', 'o', 'k', 'sealed', 'c', 0, 'r', NULL, NULL, 'm')`
  const accepting = store.accept(taken, [file], acknowledge)
  await expect.poll(() => isWaiting('%INSERT INTO submissions%')).toBe(1)
  const sweeping = sweeper.sweep(later, () => undefined)
  await expect.poll(() => isWaiting('%orphans%')).toBe(1)
  await other`ROLLBACK`
  other.release()
  await sql.end()
  expect(await accepting).toMatchObject({ kind: 'created' })
  expect(await sweeping).toEqual({ files: [], applications: 0 })
  expect(await store.files()).toEqual([file])
})

test('PostgreSQL: a database from before answers were counted counts them', async () => {
  const url = await server.newDatabase()
  await open(url)
  const sql = direct(url)
  await sql`DROP TABLE amtswerk.feedback`
  await sql.end()
  const answer = { day: '2026-11-22', page: '/aemter/musteramt/', answer: 'yes' } as const
  const stores = await Promise.all([1, 2, 3].map(() => open(url)))
  for (const store of stores) await store.countFeedback(answer)
  expect(await stores[0]?.feedback({ since: answer.day })).toEqual([{ ...answer, count: 3 }])
})

test('PostgreSQL: a database of a later version is left alone', async () => {
  const url = await server.newDatabase()
  await open(url)
  const sql = direct(url)
  await sql`UPDATE amtswerk.schema_version SET version = 99`
  await sql.end()
  await expect(openPostgresStore(url)).rejects.toThrow('schema 99')
})

test('PostgreSQL: a server that does not wait for its disk is refused', async () => {
  const url = await server.newDatabase()
  const sql = direct(url)
  const setFsync = async (value: string) => {
    await sql.unsafe(`ALTER SYSTEM SET fsync = ${value}`)
    await sql`SELECT pg_reload_conf()`
    await expect.poll(async () => (await sql`SHOW fsync`)[0]?.fsync as string).toBe(value)
  }
  await setFsync('off')
  try {
    await expect(openPostgresStore(url)).rejects.toThrow('fsync')
  } finally {
    await setFsync('on')
    await sql.end()
  }
})
