import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openSqliteStore } from '../../src/intake/sqlite-store.ts'
import { StoreUnavailableError } from '../../src/intake/store.ts'
import { uuid } from './application.ts'
import { now } from './county.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { describeStore } from './store-suite.ts'

const newPlace = async () => join(await temporaryFolder(), 'intake.sqlite')

describeStore('SQLite', async (place) => openSqliteStore(place), newPlace)

test('SQLite: a file that cannot be opened is said to be unavailable', () => {
  expect(() => openSqliteStore('/nowhere/intake.sqlite')).toThrow(StoreUnavailableError)
})

test('SQLite: a file that another process is writing is said to be unavailable, and nothing has changed', async () => {
  const place = await newPlace()
  await openSqliteStore(place).close()
  const store = openSqliteStore(place)
  const blocker = new DatabaseSync(place)
  blocker.exec('BEGIN IMMEDIATE')
  const blob = { application: uuid(), id: uuid(), sha256: 'a', bytes: new Uint8Array(10), receivedAt: now }
  await expect(store.putBlob(blob, 100)).rejects.toThrow(StoreUnavailableError)
  blocker.exec('ROLLBACK')
  expect(await store.putBlob(blob, 100)).toBe('created')
})

test('SQLite: the bytes of a deleted file are gone from the disk', async () => {
  const place = await newPlace()
  const store = openSqliteStore(place)
  const secret = new TextEncoder().encode('ciphertext-to-be-forgotten')
  await store.putBlob({ application: uuid(), id: uuid(), sha256: 'a', bytes: secret, receivedAt: 0 }, 100)
  const onDisk = () =>
    [place, `${place}-wal`].some((file) => readFileSync(file).includes('ciphertext-to-be-forgotten'))
  expect(onDisk()).toBe(true)
  await store.sweep(now)
  expect(onDisk()).toBe(false)
})
