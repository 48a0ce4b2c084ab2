import { createHash, randomUUID } from 'node:crypto'
import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../tests/contract/temporary-folder.ts'
import { createBlobFolder } from './blob-folder.ts'
import { openSqliteStore } from './sqlite-store.ts'
import { sweepIntake } from './sweep-intake.ts'

const day = 24 * 60 * 60 * 1000
const bytes = new TextEncoder().encode('sealed')
const sha256 = createHash('sha256').update(bytes).digest('base64url')

async function* chunks() {
  yield bytes
}

async function fresh() {
  const folder = await temporaryFolder()
  const path = join(folder, 'blobs')
  const blobs = createBlobFolder(path)
  const store = openSqliteStore(join(folder, 'intake.sqlite'))
  /** A file that came in so many days ago. */
  const write = async (application: string, days: number) => {
    const id = randomUUID()
    await blobs.write(application, id, chunks(), { sha256, most: 100 })
    const then = (Date.now() - days * day) / 1000
    utimesSync(join(path, application.slice(0, 2), application, id), then, then)
    return id
  }
  const put = async (application: string, days: number) => {
    const id = await write(application, days)
    const receivedAt = Date.now() - days * day
    await store.putBlob({ application, id, sha256, size: bytes.length, receivedAt }, 1000)
    return id
  }
  const accept = (id: string, file: string) =>
    store.accept(
      {
        ...{ id, h: 'h', form: 'f', ver: '1.0.0', office: 'o', kid: 'k', code: 'c', kind: 'sealed' },
        ...{ manifest: 'm', receivedAt: 0 },
      },
      [{ id: file, sha256, size: bytes.length }],
      async () => 'receipt',
    )
  return { store, blobs, write, put, accept }
}

test('bytes go with their rows: forgotten files, and those of deleted applications', async () => {
  const { store, blobs, put, accept } = await fresh()
  const [forgotten, fetched, kept] = [randomUUID(), randomUUID(), randomUUID()]
  const files = [await put(forgotten, 2), await put(fetched, 2), await put(kept, 2)] as const
  await accept(fetched, files[1])
  await accept(kept, files[2])
  await store.markFetched(fetched, Date.now() - 2 * day)
  const swept = await sweepIntake({ store, blobs }, Date.now(), () => day)
  expect(swept).toMatchObject({ applications: 1 })
  expect(swept.files).toHaveLength(2)
  expect(await blobs.read(forgotten, files[0])).toBeUndefined()
  expect(await blobs.read(fetched, files[1])).toBeUndefined()
  expect(await blobs.read(kept, files[2])).toBeDefined()
})

test('bytes that never got a row go after a day', async () => {
  const { store, blobs, write } = await fresh()
  const [old, fresher] = [randomUUID(), randomUUID()]
  const files = [await write(old, 1.1), await write(fresher, 0.9)] as const
  await sweepIntake({ store, blobs }, Date.now(), () => undefined)
  expect(await blobs.read(old, files[0])).toBeUndefined()
  expect(await blobs.read(fresher, files[1])).toBeDefined()
})
