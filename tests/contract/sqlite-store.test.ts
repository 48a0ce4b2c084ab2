import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { createBlobFolder } from '../../src/intake/blob-folder.ts'
import { openSqliteStore, type SqlitePlace } from '../../src/intake/sqlite-store.ts'
import { type NewSubmission, type Store, StoreUnavailableError } from '../../src/intake/store.ts'
import { uuid } from './application.ts'
import { now } from './county.ts'
import { firstSchema } from './first-schema.ts'
import { describeStore } from './store-suite.ts'
import { temporaryFolder } from './temporary-folder.ts'

const newPlace = async () => join(await temporaryFolder(), 'intake.sqlite')

function open(path: string, place?: SqlitePlace): Store {
  const store = openSqliteStore(path, place)
  onTestFinished(() => store.close().catch(() => undefined))
  return store
}

describeStore('SQLite', async (place) => open(place), newPlace)

const submission = (manifest = 'a.b.c.d.e'): NewSubmission => ({
  id: uuid(),
  h: 'h',
  form: 'muster-antrag',
  ver: '1.0.0',
  office: 'musteramt',
  kid: 'k',
  kind: 'sealed',
  manifest,
  code: 'K7QM-2F9X-41TB',
  receivedAt: now,
})
const acknowledge = async (seq: number) => `receipt ${seq}`
const answer = { day: '2026-11-22', page: '/aemter/musteramt/', answer: 'yes' } as const
const file = () => ({ application: uuid(), id: uuid(), sha256: 'a', size: 10, receivedAt: now })

test('SQLite: a file that cannot be opened is said to be unavailable', () => {
  expect(() => openSqliteStore('/nowhere/intake.sqlite')).toThrow(StoreUnavailableError)
})

test('SQLite: a file that another process is writing is said to be unavailable, and nothing has changed', async () => {
  const place = await newPlace()
  const store = open(place)
  const blocker = new DatabaseSync(place)
  blocker.exec('BEGIN IMMEDIATE')
  const taken = submission()
  await expect(store.putBlob({ ...file(), application: taken.id }, 100)).rejects.toThrow(
    StoreUnavailableError,
  )
  await expect(store.accept(taken, [], acknowledge)).rejects.toThrow(StoreUnavailableError)
  await expect(store.probe()).rejects.toThrow(StoreUnavailableError)
  blocker.exec('ROLLBACK')
  blocker.close()
  expect(await store.accept(taken, [], acknowledge)).toEqual({ kind: 'created', receipt: 'receipt 1' })
  expect(await store.files()).toEqual([])
})

test('SQLite: leaves out no number, whatever fails between', async () => {
  const store = open(await newPlace())
  await expect(store.accept(submission(), [], () => Promise.reject(new Error('no key')))).rejects.toThrow()
  await expect(store.accept({ ...submission(), form: null as never }, [], acknowledge)).rejects.toThrow()
  expect(await store.accept(submission(), [], acknowledge)).toEqual({ kind: 'created', receipt: 'receipt 1' })
})

test('SQLite: a file of a later version is left alone', async () => {
  const place = await newPlace()
  const later = new DatabaseSync(place)
  later.exec('PRAGMA user_version = 99')
  later.close()
  expect(() => openSqliteStore(place)).toThrow('schema 99')
})

test('SQLite: a file of the first version is brought up to date with all its rows', async () => {
  const place = await newPlace()
  const bytes = new TextEncoder().encode('sealed bytes')
  const [application, id] = [uuid(), uuid()]
  firstSchema(place, { application, id, bytes })
  const store = open(place)
  expect(await store.submission(application)).toEqual({
    ...{ seq: 7, id: application, h: 'h', form: 'f', ver: '1.0.0', office: 'o', kid: 'k', code: 'c' },
    ...{ kind: 'sealed', receivedAt: now, receipt: 'receipt 7', manifest: 'm' },
  })
  expect(await store.files()).toMatchObject([{ application, id, sha256: 'a', size: bytes.length }])
  const kept = await createBlobFolder(join(place, '..', 'blobs')).read(application, id)
  expect(Buffer.from(kept ?? [])).toEqual(Buffer.from(bytes))
  expect(await store.accept(submission(), [], acknowledge)).toMatchObject({ receipt: 'receipt 8' })
  await store.close()
  expect((await open(place).submissions()).map(({ seq }) => seq)).toEqual([8, 7])
})

test('SQLite: a file from before answers were counted counts them, and programs of then still open it', async () => {
  const place = await newPlace()
  const before = open(place)
  await before.accept(submission(), [], acknowledge)
  await before.close()
  const file = new DatabaseSync(place)
  const version = () => ({ ...file.prepare('PRAGMA user_version').get() })
  const then = version()
  file.exec('DROP TABLE feedback')
  await open(place).countFeedback(answer)
  expect(version()).toEqual(then)
  expect(await open(place).feedback({ since: answer.day })).toEqual([{ ...answer, count: 1 }])
  file.close()
})

test('SQLite: deleted ciphertext is in neither database nor write-ahead log', async () => {
  const place = await newPlace()
  const store = open(place)
  // Longer than a page, so that it lies in overflow pages too.
  const secret = Array.from({ length: 4000 }, (_, index) => `SECRET${index}`).join('.')
  const taken = submission(secret)
  await store.accept(taken, [], acknowledge)
  for (let more = 0; more < 20; more += 1) await store.accept(submission(), [], acknowledge)
  await store.markFetched(taken.id, now)
  const onDisk = () => [place, `${place}-wal`].some((path) => /SECRET\d+/u.test(readFileSync(path, 'latin1')))
  expect(onDisk()).toBe(true)
  await store.sweep(now + 2, () => 1)
  expect(onDisk()).toBe(false)
})

test('SQLite: what somebody was reading while it was deleted is gone with the next sweep', async () => {
  const place = await newPlace()
  const store = open(place)
  const taken = submission('SECRET'.repeat(2000))
  await store.accept(taken, [], acknowledge)
  await store.markFetched(taken.id, now)
  const onDisk = () => [place, `${place}-wal`].some((path) => readFileSync(path).includes('SECRET'))
  const reader = new DatabaseSync(place)
  reader.exec('BEGIN')
  reader.prepare('SELECT * FROM submissions').all()
  await store.sweep(now + 2, () => 1)
  expect(onDisk()).toBe(true)
  reader.close()
  await store.sweep(now + 3, () => 1)
  expect(onDisk()).toBe(false)
})

test('SQLite: a copy holds everything, counts on and is made once', async () => {
  const place = await newPlace()
  const store = open(place)
  const taken = submission()
  const kept = file()
  await store.accept(taken, [], acknowledge, [{ kind: 'mail', target: 'amt' }])
  await store.putBlob(kept, 100)
  await store.countFeedback(answer)
  const copy = `${place}-copy`
  await store.backup?.(copy)
  await store.accept(submission(), [], acknowledge)
  await expect(store.backup?.(copy)).rejects.toThrow()
  const restored = open(copy)
  expect(await restored.submissions()).toMatchObject([{ id: taken.id, receipt: 'receipt 1' }])
  expect(await restored.files()).toMatchObject([{ id: kept.id }])
  expect(await restored.errands()).toHaveLength(1)
  expect(await restored.feedback({ since: answer.day })).toEqual([{ ...answer, count: 1 }])
  expect(await restored.accept(submission(), [], acknowledge)).toMatchObject({ receipt: 'receipt 2' })
})

test('SQLite: begins nothing new on a disk that is almost full, and still gives receipts', async () => {
  const place = await newPlace()
  let isFull = false
  const room = async () => {
    if (isFull) throw new StoreUnavailableError('full')
  }
  const store = open(place, { room })
  const taken = submission()
  await store.accept(taken, [], acknowledge)
  isFull = true
  await expect(store.accept(submission(), [], acknowledge)).rejects.toThrow(StoreUnavailableError)
  await expect(store.putBlob(file(), 100)).rejects.toThrow(StoreUnavailableError)
  await expect(store.countFeedback(answer)).rejects.toThrow(StoreUnavailableError)
  await expect(store.probe()).rejects.toThrow(StoreUnavailableError)
  expect(await store.receipt(taken.id)).toMatchObject({ receipt: 'receipt 1' })
  expect(await store.submissions()).toHaveLength(1)
})

test('SQLite: sets room aside, and again when it was used', async () => {
  const place = await newPlace()
  const store = open(place)
  const reserve = `${place}-reserve`
  expect(statSync(reserve).size).toBe(4_000_000)
  rmSync(reserve)
  await store.sweep(now, () => undefined)
  expect(existsSync(reserve)).toBe(true)
})
