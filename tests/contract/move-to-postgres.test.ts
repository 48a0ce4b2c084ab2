import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { afterAll, expect, test } from 'vitest'
import { openPostgresStore } from '../../src/intake/postgres-store.ts'
import { openSqliteStore } from '../../src/intake/sqlite-store.ts'
import type { NewSubmission, Store } from '../../src/intake/store.ts'
import { musterlandRoot } from '../fixtures/musterland.ts'
import { uuid } from './application.ts'
import { now } from './county.ts'
import { startPostgres } from './postgres.ts'
import { temporaryFolder } from './temporary-folder.ts'

const server = await startPostgres()
afterAll(() => server.stop())

/** Runs a command of the county's as a process of its own. */
async function command(name: string, dataDir: string, url: string | undefined, ...args: string[]) {
  const env = {
    ...{
      ...process.env,
      DATA_DIR: dataDir,
      CONTENT: musterlandRoot,
      OUT_DIR: join(dataDir, 'dist'),
      SKIP_BUILD: '1',
    },
    // Empty is as good as not set.
    DATABASE_URL: url ?? '',
  }
  const run = promisify(execFile)(process.execPath, [`src/cli/${name}.ts`, ...args], { env })
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
}

const submission = (): NewSubmission => ({
  ...{ id: uuid(), h: 'h', form: 'f', ver: '1.0.0', office: 'o', kid: 'k', kind: 'sealed', code: 'c' },
  ...{ manifest: 'm„"\\', receivedAt: now },
})
const answer = { day: '2026-11-22', page: '/aemter/musteramt/', answer: 'yes' } as const
const acknowledge = async (seq: number) => `receipt ${seq}`

/** Hands in an application with one file. */
async function handIn(store: Store): Promise<string> {
  const taken = submission()
  const blob = { id: uuid(), sha256: 'A'.repeat(43), size: 3 }
  await store.putBlob({ ...blob, application: taken.id, receivedAt: now }, 100)
  const owed = [{ kind: 'mail', target: 'amt' }] as const
  await store.accept(taken, [{ ...blob }], acknowledge, owed)
  return taken.id
}

/** More than one batch, and one of everything that can become of an application. */
async function dataFolder() {
  const dataDir = await temporaryFolder()
  const store = openSqliteStore(join(dataDir, 'intake.sqlite'))
  const ids = await Promise.all(Array.from({ length: 120 }, () => handIn(store)))
  await store.countFeedback(answer)
  await store.countFeedback({ ...answer, answer: 'no', reason: 'wrong' })
  const leased = await store.leaseErrand(now, 1000)
  if (leased) await store.endErrand(leased, { kind: 'failed', reason: 'Nein' })
  const second = await store.leaseErrand(now, 1000)
  if (second) {
    await store.saveProgress(second, '{"step":1}')
    await store.endErrand(second, { kind: 'done' })
    await store.markFetched(second.submission, now)
    await store.sweep(now + 10, () => 1)
  }
  return { dataDir, store, ids }
}

const everything = async (store: Store) => ({
  entries: await store.submissions(),
  files: await store.files(),
  errands: await store.allErrands(),
  feedback: await store.feedback({ since: answer.day }),
})

test('everything moves, and goes on as before', async () => {
  const { dataDir, store, ids } = await dataFolder()
  const before = await everything(store)
  const one = await store.submission(ids[3] ?? '')
  await store.close()
  const url = await server.newDatabase()
  const { code, stdout, stderr } = await command('backup', dataDir, url, 'umziehen')
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain('120 Anträge mit ihren Bestätigungen, 119 Einträge zu Dateien, 120 Weitergaben')
  expect(await readdir(dataDir)).toEqual(['intake.sqlite.umgezogen'])

  const moved = await openPostgresStore(url)
  expect(await everything(moved)).toEqual(before)
  expect(await moved.submission(ids[3] ?? '')).toEqual(one)
  const next = await handIn(moved)
  expect((await moved.submission(next))?.seq).toBe(121)
  expect((await moved.errands(next))[0]?.number).toBe(121)
  await moved.close()
  expect((await command('inbox', dataDir, url, 'list', '--json')).stdout).toContain(next)

  // Back without the database: what moved must not seem to be gone.
  for (const [name, ...args] of [
    ['inbox', 'list'],
    ['backup', join(dataDir, 'ziel')],
  ] as const) {
    const refused = await command(name, dataDir, undefined, ...args)
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('umgezogen')])
  }
}, 30_000)

test('a move that was cut off is begun again', async () => {
  const { dataDir, store } = await dataFolder()
  const before = await everything(store)
  await store.close()
  const url = await server.newDatabase()
  await (await openPostgresStore(url)).close()
  const sql = postgres(url.split('?')[0] ?? '', { host: new URL(url).searchParams.get('host') ?? '', max: 1 })
  await sql`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE disk_full; END'`
  await sql`CREATE TRIGGER refuse BEFORE INSERT ON amtswerk.submissions FOR EACH ROW WHEN (NEW.seq > 100) EXECUTE FUNCTION refuse()`
  expect((await command('backup', dataDir, url, 'umziehen')).code).toBe(1)
  expect(existsSync(join(dataDir, 'intake.sqlite'))).toBe(true)
  // Half of it is there: the server must not start on that.
  expect((await command('inbox', dataDir, url, 'list')).stderr).toContain('npm run backup -- umziehen')
  await sql`DROP TRIGGER refuse ON amtswerk.submissions`
  await sql.end()
  expect((await command('backup', dataDir, url, 'umziehen')).code).toBe(0)
  const moved = await openPostgresStore(url)
  expect(await everything(moved)).toEqual(before)
  await moved.close()
}, 30_000)

test('a move that was cut off takes along what was answered since', async () => {
  const { dataDir, store } = await dataFolder()
  const url = await server.newDatabase()
  const half = await openPostgresStore(url)
  await half.countFeedback(answer)
  await half.close()
  await store.countFeedback(answer)
  const before = await everything(store)
  await store.close()
  expect((await command('backup', dataDir, url, 'umziehen')).code).toBe(0)
  const moved = await openPostgresStore(url)
  expect(await everything(moved)).toEqual(before)
  await moved.close()
}, 30_000)

test('nothing moves to where others have answered', async () => {
  const { dataDir, store } = await dataFolder()
  await store.close()
  const url = await server.newDatabase()
  const other = await openPostgresStore(url)
  await other.countFeedback({ ...answer, page: '/aemter/anderes/' })
  await other.close()
  const { code, stderr } = await command('backup', dataDir, url, 'umziehen')
  expect([code, stderr]).toEqual([1, expect.stringContaining('liegt schon anderes')])
}, 30_000)

test('nothing moves while the service is at work', async () => {
  const { dataDir, store, ids } = await dataFolder()
  const { code, stderr } = await command('backup', dataDir, await server.newDatabase(), 'umziehen')
  expect([code, stderr]).toEqual([1, expect.stringContaining('Ein anderer Prozess hat intake.sqlite offen')])
  await handIn(store)
  await store.close()
  const again = openSqliteStore(join(dataDir, 'intake.sqlite'))
  expect(await again.submissions()).toHaveLength(ids.length + 1)
  await again.close()
}, 30_000)

test('nothing moves to where something is', async () => {
  const { dataDir, store } = await dataFolder()
  await store.close()
  const url = await server.newDatabase()
  const other = await openPostgresStore(url)
  const id = await handIn(other)
  const { code, stderr } = await command('backup', dataDir, url, 'umziehen')
  expect([code, stderr]).toEqual([1, expect.stringContaining('liegt schon anderes')])
  expect((await other.submissions()).map((entry) => entry.id)).toEqual([id])
  await other.close()
  expect(existsSync(join(dataDir, 'intake.sqlite'))).toBe(true)
}, 30_000)

test('a row that is not as it was stops the move', async () => {
  const { dataDir, store } = await dataFolder()
  await store.close()
  const url = await server.newDatabase()
  await (await openPostgresStore(url)).close()
  const sql = postgres(url.split('?')[0] ?? '', { host: new URL(url).searchParams.get('host') ?? '', max: 1 })
  await sql`CREATE FUNCTION change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.receipt := NEW.receipt || ''x''; RETURN NEW; END'`
  await sql`CREATE TRIGGER change BEFORE INSERT ON amtswerk.submissions FOR EACH ROW WHEN (NEW.seq = 7) EXECUTE FUNCTION change()`
  await sql.end()
  const { code, stderr } = await command('backup', dataDir, url, 'umziehen')
  expect([code, stderr]).toEqual([1, expect.stringContaining('ist nicht dasselbe wie in intake.sqlite')])
  expect(existsSync(join(dataDir, 'intake.sqlite'))).toBe(true)
}, 30_000)

test('applications that have not moved are not passed over in silence', async () => {
  const { dataDir, store } = await dataFolder()
  await store.close()
  const url = await server.newDatabase()
  for (const [name, ...args] of [['inbox', 'list'], ['backup', join(dataDir, 'ziel')], ['start']] as const) {
    const { code, stderr } = await command(name, dataDir, url, ...args)
    expect([name, code, stderr]).toEqual([
      name,
      1,
      expect.stringContaining('noch nicht nach PostgreSQL umgezogen'),
    ])
  }
}, 60_000)

test('a server that cannot be reached is named, without its password', async () => {
  const url = 'postgres://amt:geheim@127.0.0.1:1/antraege'
  const { dataDir, store } = await dataFolder()
  await store.close()
  await mkdir(join(dataDir, 'leer/dist/schluessel'), { recursive: true })
  await writeFile(join(dataDir, 'leer/dist/schluessel/keyset.jws'), '')
  for (const [name, folder, ...args] of [
    ['inbox', join(dataDir, 'leer'), 'list'],
    ['start', join(dataDir, 'leer')],
    ['backup', dataDir, 'umziehen'],
  ] as const) {
    const { code, stderr } = await command(name, folder, url, ...args)
    const sentence = 'PostgreSQL ist nicht erreichbar (127.0.0.1:1, ECONNREFUSED)'
    expect([name, code, stderr]).toEqual([name, 1, expect.stringContaining(sentence)])
    expect(stderr).not.toContain('geheim')
  }
}, 60_000)
