import { describe, expect, test } from 'vitest'
import type { NewSubmission, Store } from '../../src/intake/store.ts'
import { uuid } from './application.ts'
import { now } from './county.ts'

const hash = (letter: string) => letter.repeat(42) + 'A'
const bytes = new TextEncoder().encode('sealed')
const plenty = 1_000_000

const submission = (changes: Partial<NewSubmission> = {}): NewSubmission => ({
  id: uuid(),
  h: hash('h'),
  form: 'muster-antrag',
  ver: '1.0.0',
  office: 'musteramt',
  kid: hash('k'),
  manifest: 'a.b.c.d.e',
  code: 'K7QM-2F9X-41TB',
  receivedAt: now,
  ...changes,
})

const acknowledge = async (seq: number) => `receipt ${seq}`

/**
 * What every store promises the intake.
 *
 * @param open A store that keeps what it is given in `place`; two stores of one place see the same.
 */
export function describeStore(
  name: string,
  open: (place: string) => Promise<Store>,
  newPlace: () => Promise<string>,
): void {
  const fresh = async () => open(await newPlace())
  const blob = (application: string, id: string, sha256 = hash('a')) => ({
    application,
    id,
    sha256,
    bytes,
    receivedAt: now,
  })

  describe(`${name}: files`, () => {
    test('keeps a file and says what it is', async () => {
      const store = await fresh()
      const [application, id] = [uuid(), uuid()]
      expect(await store.putBlob(blob(application, id), plenty)).toBe('created')
      expect({ ...(await store.blob(application, id)) }).toEqual({ sha256: hash('a'), size: bytes.length })
      expect(Buffer.from((await store.blobBytes(application, id)) ?? [])).toEqual(Buffer.from(bytes))
    })

    test('takes the same file again and never another one under its id', async () => {
      const store = await fresh()
      const [application, id] = [uuid(), uuid()]
      await store.putBlob(blob(application, id), plenty)
      expect(await store.putBlob(blob(application, id), plenty)).toBe('same')
      expect(await store.putBlob(blob(application, id, hash('b')), plenty)).toBe('other')
      expect((await store.blob(application, id))?.sha256).toBe(hash('a'))
    })

    test('tells the files of two applications apart', async () => {
      const store = await fresh()
      const id = uuid()
      await store.putBlob(blob(uuid(), id), plenty)
      expect(await store.blob(uuid(), id)).toBeUndefined()
    })

    test('takes only so many bytes for one application', async () => {
      const store = await fresh()
      const application = uuid()
      const most = bytes.length * 2
      expect(await store.putBlob(blob(application, uuid()), most)).toBe('created')
      expect(await store.putBlob(blob(application, uuid()), most)).toBe('created')
      expect(await store.putBlob(blob(application, uuid()), most)).toBe('too-large')
      expect(await store.putBlob(blob(uuid(), uuid()), most)).toBe('created')
    })

    test('takes no further file once the application has come in', async () => {
      const store = await fresh()
      const taken = submission()
      await store.accept(taken, [], acknowledge)
      expect(await store.putBlob(blob(taken.id, uuid()), plenty)).toBe('other')
    })

    test('deletes files whose application has not come in within 24 hours', async () => {
      const store = await fresh()
      const [orphan, kept] = [uuid(), submission()]
      const id = uuid()
      await store.putBlob(blob(orphan, id), plenty)
      await store.putBlob(blob(kept.id, id), plenty)
      await store.accept(kept, [{ id, sha256: hash('a'), size: bytes.length }], acknowledge)
      const hours = 60 * 60 * 1000
      expect(await store.sweep(now + 24 * hours)).toBe(0)
      expect(await store.sweep(now + 24 * hours + 1)).toBe(1)
      expect(await store.blob(orphan, id)).toBeUndefined()
      expect(await store.blob(kept.id, id)).toBeDefined()
    })
  })

  describe(`${name}: applications`, () => {
    test('takes an application once and keeps its first receipt', async () => {
      const store = await fresh()
      const taken = submission()
      expect(await store.accept(taken, [], acknowledge)).toEqual({ kind: 'created', receipt: 'receipt 1' })
      expect(await store.accept(taken, [], acknowledge)).toEqual({ kind: 'same', receipt: 'receipt 1' })
      expect(await store.accept({ ...taken, h: hash('x') }, [], acknowledge)).toEqual({ kind: 'other' })
      expect({ ...(await store.receipt(taken.id)) }).toEqual({ h: taken.h, receipt: 'receipt 1' })
      const [row] = await store.submissions()
      expect({ ...row }).toEqual({ ...taken, seq: 1, receipt: 'receipt 1' })
    })

    test.for<[name: string, sha256: string, size: number]>([
      ['another hash', hash('b'), bytes.length],
      ['another size', hash('a'), bytes.length + 1],
    ])('does not take an application whose file has %s', async ([, sha256, size]) => {
      const store = await fresh()
      const wanted = submission()
      const id = uuid()
      await store.putBlob(blob(wanted.id, id), plenty)
      expect(await store.accept(wanted, [{ id, sha256, size }], acknowledge)).toEqual({
        kind: 'missing-blobs',
      })
      expect(await store.submissions()).toHaveLength(0)
    })

    test('counts applications without a gap, whatever is refused between them', async () => {
      const store = await fresh()
      const missing = [{ id: uuid(), sha256: hash('a'), size: 1 }]
      await store.accept(submission(), [], acknowledge)
      await store.accept(submission(), missing, acknowledge)
      await Promise.all([
        store.accept(submission(), [], acknowledge),
        store.accept(submission(), missing, acknowledge),
        store.accept(submission(), [], acknowledge),
      ])
      expect((await store.submissions()).map(({ seq }) => seq)).toEqual([3, 2, 1])
    })

    test('leaves nothing behind when the receipt cannot be signed', async () => {
      const store = await fresh()
      const refused = submission()
      await expect(store.accept(refused, [], () => Promise.reject(new Error('no key')))).rejects.toThrow(
        'no key',
      )
      expect(await store.submissions()).toHaveLength(0)
      expect(await store.accept(refused, [], acknowledge)).toEqual({ kind: 'created', receipt: 'receipt 1' })
    })

    test('leaves nothing behind when a row cannot be written, and goes on', async () => {
      const store = await fresh()
      const broken = submission({ form: undefined as never })
      await expect(store.accept(broken, [], acknowledge)).rejects.toThrow()
      expect(await store.accept(submission(), [], acknowledge)).toEqual({
        kind: 'created',
        receipt: 'receipt 1',
      })
    })

    test('makes one row of a hundred attempts at once, with one receipt', async () => {
      const store = await fresh()
      const taken = submission()
      // While this one is being written, the others wait together.
      const before = store.accept(submission(), [], acknowledge)
      const attempts = Array.from({ length: 100 }, () => store.accept(taken, [], acknowledge))
      const outcomes = await Promise.all(attempts)
      expect(await before).toEqual({ kind: 'created', receipt: 'receipt 1' })
      expect(outcomes.filter(({ kind }) => kind === 'created')).toHaveLength(1)
      expect(outcomes.filter(({ kind }) => kind === 'same')).toHaveLength(99)
      expect(new Set(outcomes.map((outcome) => 'receipt' in outcome && outcome.receipt))).toEqual(
        new Set(['receipt 2']),
      )
      expect(await store.submissions()).toHaveLength(2)
    })

    test('gives each number once though two stores write to one place', async () => {
      const place = await newPlace()
      const stores = [await open(place), await open(place)]
      const slowly = async (seq: number) => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        return `receipt ${seq}`
      }
      await Promise.all(
        Array.from({ length: 20 }, (_, index) => stores[index % 2]?.accept(submission(), [], slowly)),
      )
      const seqs = (await stores[0]?.submissions())?.map(({ seq }) => seq)
      expect(seqs).toEqual(Array.from({ length: 20 }, (_, index) => 20 - index))
    })

    test('keeps everything when it is closed and opened again', async () => {
      const place = await newPlace()
      const before = await open(place)
      const taken = submission()
      await before.accept(taken, [], acknowledge)
      await before.close()
      const after = await open(place)
      expect(await after.accept(taken, [], acknowledge)).toEqual({ kind: 'same', receipt: 'receipt 1' })
      expect(await after.accept(submission(), [], acknowledge)).toMatchObject({ receipt: 'receipt 2' })
    })
  })
}
