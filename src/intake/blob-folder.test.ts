import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../tests/contract/temporary-folder.ts'
import { createBlobFolder } from './blob-folder.ts'
import { StoreUnavailableError } from './store.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url')

async function* chunksOf(...texts: string[]) {
  for (const text of texts) yield new TextEncoder().encode(text)
}

async function* brokenAfter(text: string) {
  yield* chunksOf(text)
  throw new Error('connection reset')
}

async function fresh() {
  const path = join(await temporaryFolder(), 'blobs')
  const folder = createBlobFolder(path)
  const [application, id] = [randomUUID(), randomUUID()]
  const write = (text: string, most = 1000) =>
    folder.write(application, id, chunksOf(text), { sha256: hashOf(text), most })
  const text = async () => {
    const bytes = await folder.read(application, id)
    return bytes && new TextDecoder().decode(bytes)
  }
  /** Dates the file back. */
  const age = (hours: number) => {
    const then = Date.now() / 1000 - hours * 3600
    utimesSync(join(path, application.slice(0, 2), application, id), then, then)
  }
  const left = () => readdirSync(join(path, 'unfertig'))
  return { path, folder, application, id, write, text, age, left }
}

const collect = async <T>(items: AsyncIterable<T>) => {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

describe('a file that arrives', () => {
  test('is kept as it came, in pieces', async () => {
    const { folder, application, id, text, left } = await fresh()
    const expected = { sha256: hashOf('sealed bytes'), most: 12 }
    const written = await folder.write(application, id, chunksOf('sealed ', 'bytes'), expected)
    expect(written).toEqual({ kind: 'written', size: 12 })
    expect(await text()).toBe('sealed bytes')
    expect(Buffer.concat(await collect(folder.stream(application, id))).toString()).toBe('sealed bytes')
    expect(left()).toEqual([])
  })

  test.for([
    ['is too large by a byte', 'too-large', chunksOf('12345', '6'), hashOf('123456')],
    ['is not what its hash says', 'wrong-hash', chunksOf('other'), hashOf('bytes')],
    ['breaks off', 'cut-off', brokenAfter('by'), hashOf('bytes')],
    ['breaks off at its very end', 'cut-off', brokenAfter('bytes'), hashOf('bytes')],
  ] as const)('and %s leaves nothing behind', async ([, kind, chunks, sha256]) => {
    const { folder, application, id, text, left } = await fresh()
    expect(await folder.write(application, id, chunks, { sha256, most: 5 })).toEqual({ kind })
    expect(await text()).toBeUndefined()
    expect(left()).toEqual([])
  })

  test('again with the same bytes is fine, with others never', async () => {
    const { write, text } = await fresh()
    await write('first')
    expect(await write('first')).toEqual({ kind: 'written', size: 5 })
    expect(await write('other')).toEqual({ kind: 'other' })
    expect(await text()).toBe('first')
  })

  test('from many senders at once has one of their contents, and only they are told that it is there', async () => {
    const { write, text } = await fresh()
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => write(`bytes ${index % 4}`)))
    const winners = outcomes.flatMap(({ kind }, index) => (kind === 'written' ? [`bytes ${index % 4}`] : []))
    expect(new Set(winners)).toEqual(new Set([await text()]))
    expect(winners).toHaveLength(5)
  })

  test('is stopped from coming when it is too large', async () => {
    const { folder, application, id } = await fresh()
    const stopped = vi.fn()
    async function* endless() {
      try {
        for (;;) yield new Uint8Array(100)
      } finally {
        stopped()
      }
    }
    const expected = { sha256: hashOf(''), most: 1000 }
    expect(await folder.write(application, id, endless(), expected)).toEqual({ kind: 'too-large' })
    expect(stopped).toHaveBeenCalledOnce()
  })

  test('is not begun on a disk that is almost full', async () => {
    const path = await temporaryFolder()
    const full = createBlobFolder(path, () => Promise.reject(new StoreUnavailableError('full')))
    const expected = { sha256: hashOf('x'), most: 10 }
    await expect(full.write(randomUUID(), randomUUID(), chunksOf('x'), expected)).rejects.toThrow(
      StoreUnavailableError,
    )
  })
})

test.for(['../../etc/passwd', '', 'a/b', '00000000-0000-4000-8000-00000000000', '%2e%2e'])(
  '“%s” names no file',
  async (name) => {
    const { folder, id } = await fresh()
    await expect(async () => folder.read(name, id)).rejects.toThrow(TypeError)
    await expect(async () => folder.read(id, name)).rejects.toThrow(TypeError)
    await expect(async () => folder.remove(id, name)).rejects.toThrow(TypeError)
    const expected = { sha256: hashOf('x'), most: 10 }
    await expect(async () => folder.write(name, id, chunksOf('x'), expected)).rejects.toThrow(TypeError)
  },
)

test('a file that is not there is not there', async () => {
  const { folder, application, id } = await fresh()
  expect(await folder.read(application, id)).toBeUndefined()
  await expect(collect(folder.stream(application, id))).rejects.toThrow('ENOENT')
  await expect(folder.remove(application, id)).resolves.toBeUndefined()
})

describe('deleting', () => {
  test('takes the file and its empty folders', async () => {
    const { path, folder, application, id, write, text } = await fresh()
    await write('bytes')
    await folder.remove(application, id)
    expect(await text()).toBeUndefined()
    expect(await readdir(join(path, application.slice(0, 2)))).toEqual([])
  })

  test('spares what was handed in again since', async () => {
    const { folder, application, id, write, text, age } = await fresh()
    await write('bytes')
    age(30)
    const before = Date.now() - 24 * 3_600_000
    await write('bytes')
    await folder.remove(application, id, before)
    expect(await text()).toBe('bytes')
    age(30)
    await folder.remove(application, id, before)
    expect(await text()).toBeUndefined()
  })

  test('never takes a file from a sender who was told that it is there', async () => {
    const { folder, application, id, write, text, age } = await fresh()
    for (let round = 0; round < 50; round += 1) {
      await write('bytes')
      age(30)
      const before = Date.now() - 1000
      await Promise.all([folder.remove(application, id, before), write('bytes')])
      expect(await text()).toBe('bytes')
    }
  })

  test('finds what is old, and only files of ours', async () => {
    const { path, folder, application, id, write, age } = await fresh()
    await write('bytes')
    const stranger = join(path, 'ff', 'lost+found')
    await mkdir(stranger, { recursive: true })
    writeFileSync(join(stranger, 'x'), '')
    expect(await collect(folder.olderThan(Date.now() - 24 * 3_600_000))).toEqual([])
    age(30)
    expect(await collect(folder.olderThan(Date.now() - 24 * 3_600_000))).toEqual([{ application, id }])
  })

  test('takes what interrupted uploads have left, and not what is still coming', async () => {
    const { path, folder } = await fresh()
    await mkdir(join(path, 'unfertig'), { recursive: true })
    writeFileSync(join(path, 'unfertig', 'x'), 'half')
    expect(await folder.sweepTemporary(Date.now())).toBe(0)
    expect(await folder.sweepTemporary(Date.now() + 3 * 3_600_000)).toBe(1)
  })
})

test('only its owner may read a file', async () => {
  const { path, application, id, write } = await fresh()
  await write('bytes')
  const file = join(path, application.slice(0, 2), application, id)
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(statSync(path).mode & 0o077).toBe(0)
})
