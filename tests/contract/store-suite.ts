import { describe, expect, test } from 'vitest'
import type { DatedFeedback, Errand, NewSubmission, Store } from '../../src/intake/store.ts'
import { uuid } from './application.ts'
import { now } from './county.ts'

const hash = (letter: string) => letter.repeat(42) + 'A'
const size = 6
const plenty = 1_000_000

const submission = (changes: Partial<NewSubmission> = {}): NewSubmission => ({
  id: uuid(),
  h: hash('h'),
  form: 'muster-antrag',
  ver: '1.0.0',
  office: 'musteramt',
  kid: hash('k'),
  kind: 'sealed',
  manifest: 'a.b.c.d.e',
  code: 'K7QM-2F9X-41TB',
  receivedAt: now,
  ...changes,
})

const acknowledge = async (seq: number) => `receipt ${seq}`
const mail: Errand = { kind: 'mail', target: 'bauamt' }
const webhook: Errand = { kind: 'webhook', target: 'fachverfahren' }

const hours = 60 * 60 * 1000
const days = 24 * hours
const never = () => undefined

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
    size,
    receivedAt: now,
  })
  const withFile = async (store: Store, changes: Partial<NewSubmission> = {}) => {
    const taken = submission(changes)
    const id = uuid()
    await store.putBlob(blob(taken.id, id), plenty)
    await store.accept(taken, [{ id, sha256: hash('a'), size }], acknowledge)
    return { taken, file: { application: taken.id, id } }
  }

  describe(`${name}: files`, () => {
    test('keeps a file and says what it is', async () => {
      const store = await fresh()
      const [application, id] = [uuid(), uuid()]
      expect(await store.putBlob(blob(application, id), plenty)).toBe('created')
      expect({ ...(await store.blob(application, id)) }).toEqual({ sha256: hash('a'), size })
      expect((await store.files()).map((file) => ({ ...file }))).toEqual([
        { application, id, sha256: hash('a'), size },
      ])
    })

    test('takes the same file again and never another one under its id', async () => {
      const store = await fresh()
      const [application, id] = [uuid(), uuid()]
      await store.putBlob(blob(application, id), plenty)
      expect(await store.putBlob(blob(application, id), plenty)).toBe('same')
      expect(await store.putBlob(blob(application, id, hash('b')), plenty)).toBe('other')
      expect((await store.blob(application, id))?.sha256).toBe(hash('a'))
    })

    test('makes one row of many attempts at once', async () => {
      const place = await newPlace()
      const stores = [await open(place), await open(place)]
      const [application, id] = [uuid(), uuid()]
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, index) => stores[index % 2]?.putBlob(blob(application, id), plenty)),
      )
      expect(outcomes.toSorted()).toEqual(['created', ...Array.from({ length: 19 }, () => 'same')])
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
      const most = size * 2
      const three = [1, 2, 3].map(() => store.putBlob(blob(application, uuid()), most))
      expect((await Promise.all(three)).toSorted()).toEqual(['created', 'created', 'too-large'])
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
      const orphan = { application: uuid(), id: uuid() }
      await store.putBlob(blob(orphan.application, orphan.id), plenty)
      const { file } = await withFile(store)
      expect(await store.sweep(now + 24 * hours, never)).toEqual({ files: [], applications: 0 })
      expect(await store.sweep(now + 24 * hours + 1, never)).toEqual({ files: [orphan], applications: 0 })
      expect(await store.blob(orphan.application, orphan.id)).toBeUndefined()
      expect(await store.blob(file.application, file.id)).toBeDefined()
    })

    test('never deletes a file while its application is being taken', async () => {
      const place = await newPlace()
      const [store, sweeper] = [await open(place), await open(place)]
      const later = now + 24 * hours + 1
      const taken = Array.from({ length: 40 }, () => submission({ receivedAt: later }))
      for (const { id } of taken) await store.putBlob(blob(id, id), plenty)
      const sweeps = [1, 2, 3].map(() => sweeper.sweep(later, never))
      const outcomes = await Promise.all(
        taken.map((one) => store.accept(one, [{ id: one.id, sha256: hash('a'), size }], acknowledge)),
      )
      await Promise.all(sweeps)
      const files = new Set((await store.files()).map(({ application }) => application))
      const accepted = taken.filter((_, index) => outcomes[index]?.kind === 'created')
      expect(accepted.filter(({ id }) => !files.has(id))).toEqual([])
      expect(await store.submissions()).toHaveLength(accepted.length)
    })

    test('gives a file another 24 hours when it is handed in again', async () => {
      const store = await fresh()
      const again = blob(uuid(), uuid())
      await store.putBlob(again, plenty)
      await store.putBlob({ ...again, receivedAt: now + 2 * hours }, plenty)
      expect((await store.sweep(now + 25 * hours, never)).files).toEqual([])
      expect((await store.sweep(now + 27 * hours, never)).files).toHaveLength(1)
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
      expect(await store.submission(taken.id)).toEqual({ ...taken, seq: 1, receipt: 'receipt 1' })
      expect(await store.submission(uuid())).toBeUndefined()
    })

    test('lists what came in, newest first, without the manifests', async () => {
      const store = await fresh()
      const { taken: older } = await withFile(store)
      const newer = submission({ kind: 'fit-connect', receivedAt: now + 1 })
      await store.accept(newer, [], acknowledge)
      expect(await store.submissions()).toEqual([
        { ...newer, manifest: undefined, seq: 2, receipt: 'receipt 2', files: 0 },
        { ...older, manifest: undefined, seq: 1, receipt: 'receipt 1', files: 1 },
      ])
    })

    test('notes when the office has first opened an application', async () => {
      const store = await fresh()
      const taken = submission()
      await store.accept(taken, [], acknowledge)
      await store.markFetched(taken.id, now + 1)
      await store.markFetched(taken.id, now + 2)
      expect(await store.submission(taken.id)).toMatchObject({ fetchedAt: now + 1 })
    })

    test.for<[name: string, sha256: string, size: number]>([
      ['another hash', hash('b'), size],
      ['another size', hash('a'), size + 1],
    ])('does not take an application whose file has %s', async ([, sha256, wrong]) => {
      const store = await fresh()
      const wanted = submission()
      const id = uuid()
      await store.putBlob(blob(wanted.id, id), plenty)
      const outcome = await store.accept(wanted, [{ id, sha256, size: wrong }], acknowledge)
      expect(outcome).toEqual({ kind: 'missing-blobs' })
      expect(await store.submissions()).toHaveLength(0)
    })

    test('does not take an application with the file of another one', async () => {
      const store = await fresh()
      const id = uuid()
      await store.putBlob(blob(uuid(), id), plenty)
      const outcome = await store.accept(submission(), [{ id, sha256: hash('a'), size }], acknowledge)
      expect(outcome).toEqual({ kind: 'missing-blobs' })
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
      const unsigned = store.accept(refused, [], () => Promise.reject(new Error('no key')), [mail])
      await expect(unsigned).rejects.toThrow('no key')
      expect(await store.submissions()).toHaveLength(0)
      expect(await store.errands()).toHaveLength(0)
      expect(await store.accept(refused, [], acknowledge)).toMatchObject({ kind: 'created' })
    })

    test('leaves nothing behind when a row cannot be written, and goes on', async () => {
      const store = await fresh()
      const broken = submission({ form: null as never })
      await expect(store.accept(broken, [], acknowledge, [mail])).rejects.toThrow()
      expect(await store.errands()).toHaveLength(0)
      expect(await store.accept(submission(), [], acknowledge)).toMatchObject({ kind: 'created' })
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

    test('takes the complete one of two attempts at once', async () => {
      const store = await fresh()
      const taken = submission()
      const incomplete = [{ id: uuid(), sha256: hash('a'), size }]
      const outcomes = await Promise.all([
        store.accept(submission(), [], acknowledge),
        store.accept({ ...taken, h: hash('x') }, incomplete, acknowledge),
        store.accept(taken, [], acknowledge),
      ])
      expect(outcomes.map(({ kind }) => kind)).toEqual(['created', 'other', 'created'])
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
      const rows = await stores[0]?.submissions()
      expect(rows?.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => 20 - index))
      expect(rows?.map(({ receipt }) => receipt)).toEqual(rows?.map(({ seq }) => `receipt ${seq}`))
    })

    test('keeps everything when it is closed and opened again', async () => {
      const place = await newPlace()
      const before = await open(place)
      const taken = submission()
      await before.accept(taken, [], acknowledge, [mail])
      await before.close()
      const after = await open(place)
      expect(await after.accept(taken, [], acknowledge)).toEqual({ kind: 'same', receipt: 'receipt 1' })
      expect(await after.accept(submission(), [], acknowledge)).toMatchObject({ receipt: 'receipt 2' })
      expect(await after.errands()).toHaveLength(1)
    })
  })

  describe(`${name}: errands`, () => {
    const owing = async (errands: readonly Errand[] = [mail]) => {
      const place = await newPlace()
      const store = await open(place)
      const taken = submission()
      await store.accept(taken, [], acknowledge, errands)
      return { store, other: await open(place), taken }
    }

    test('are kept with the application, each once', async () => {
      const { store, taken } = await owing([mail, webhook, mail])
      await store.accept(taken, [], acknowledge, [mail, webhook])
      const waiting = { submission: taken.id, state: 'waiting', attempts: 0 }
      expect(await store.errands(taken.id)).toEqual([
        { number: 1, ...mail, ...waiting },
        { number: 2, ...webhook, ...waiting },
      ])
    })

    test('are leased to one of many who ask at once', async () => {
      const { store, other } = await owing([mail, webhook])
      const leases = await Promise.all(
        Array.from({ length: 10 }, (_, index) => (index % 2 ? store : other).leaseErrand(now, 1000)),
      )
      const leased = leases.filter((lease) => lease !== undefined)
      expect(leased.map(({ kind }) => kind).toSorted()).toEqual(['mail', 'webhook'])
      expect(new Set(leased.map(({ lease }) => lease)).size).toBe(2)
    })

    test('are leased the one that is due longest first, and none before it is due', async () => {
      const { store } = await owing()
      await store.accept(submission({ receivedAt: now - 10 }), [], acknowledge, [webhook])
      expect(await store.leaseErrand(now - 11, 1000)).toBeUndefined()
      expect(await store.leaseErrand(now, 1000)).toMatchObject(webhook)
      expect(await store.leaseErrand(now, 1000)).toMatchObject(mail)
    })

    test('go to somebody else when the lease is over, with the progress that was kept', async () => {
      const { store, other, taken } = await owing()
      const first = await store.leaseErrand(now, 1000)
      if (!first) throw new Error('Nothing was leased.')
      expect(first).toMatchObject({ ...mail, submission: taken.id, progress: '', attempts: 1 })
      expect(await store.saveProgress(first, '{"step":1}')).toBe(true)
      expect(await other.leaseErrand(now + 999, 1000)).toBeUndefined()
      const second = await other.leaseErrand(now + 1000, 1000)
      expect(second).toMatchObject({ progress: '{"step":1}', attempts: 2 })
      expect(await store.saveProgress(first, '{"step":2}')).toBe(false)
      expect(await store.endErrand(first, { kind: 'done' })).toBe(false)
      expect(await store.errands(taken.id)).toMatchObject([{ state: 'waiting', attempts: 2 }])
    })

    test('that are done are over', async () => {
      const { store, taken } = await owing()
      const leased = await store.leaseErrand(now, 1000)
      if (!leased) throw new Error('Nothing was leased.')
      expect(await store.endErrand(leased, { kind: 'done' })).toBe(true)
      expect(await store.endErrand(leased, { kind: 'done' })).toBe(false)
      expect(await store.leaseErrand(now + days, 1000)).toBeUndefined()
      expect(await store.errands()).toEqual([])
      expect(await store.errands(taken.id)).toMatchObject([{ state: 'done', attempts: 1 }])
    })

    test('that come later are due then, and not before', async () => {
      const { store } = await owing()
      const leased = await store.leaseErrand(now, 1000)
      if (!leased) throw new Error('Nothing was leased.')
      await store.endErrand(leased, { kind: 'later', nextAt: now + hours, reason: 'refused' })
      expect(await store.errands()).toMatchObject([{ state: 'waiting', reason: 'refused' }])
      expect(await store.leaseErrand(now + hours - 1, 1000)).toBeUndefined()
      expect(await store.leaseErrand(now + hours, 1000)).toMatchObject({ attempts: 2 })
    })

    test('that failed wait for people', async () => {
      const { store } = await owing()
      const leased = await store.leaseErrand(now, 1000)
      if (!leased) throw new Error('Nothing was leased.')
      await store.endErrand(leased, { kind: 'failed', reason: 'rejected' })
      expect(await store.leaseErrand(now + days, 1000)).toBeUndefined()
      expect(await store.errands()).toMatchObject([{ state: 'failed', reason: 'rejected' }])
    })

    test('that failed are due at once when somebody wants them tried again, with what they reached', async () => {
      const { store, other } = await owing([mail, webhook])
      const [first, second] = [await store.leaseErrand(now, days), await store.leaseErrand(now, days)]
      if (!first || !second) throw new Error('Nothing was leased.')
      await store.saveProgress(first, '{"step":1}')
      await store.endErrand(first, { kind: 'failed', reason: 'rejected' })
      expect(await other.retryErrand(first.number)).toBe(true)
      expect(await store.errands()).toMatchObject([
        { number: first.number, state: 'waiting', attempts: 0 },
        { number: second.number, attempts: 1 },
      ])
      expect(await store.leaseErrand(1, days)).toMatchObject({
        ...{ number: first.number, attempts: 1, progress: '{"step":1}' },
      })
      expect(await store.endErrand(first, { kind: 'done' })).toBe(false)
    })

    test('that have not failed are not tried again: waiting, under way, done or not there', async () => {
      const { store, taken } = await owing()
      const [{ number } = { number: 0 }] = await store.errands(taken.id)
      expect(await store.retryErrand(number)).toBe(false)
      const leased = await store.leaseErrand(now, 1000)
      if (!leased) throw new Error('Nothing was leased.')
      expect(await store.retryErrand(number)).toBe(false)
      expect(await store.endErrand(leased, { kind: 'done' })).toBe(true)
      expect(await store.retryErrand(number)).toBe(false)
      expect(await store.retryErrand(number + 1)).toBe(false)
      expect(await store.leaseErrand(now + days, 1000)).toBeUndefined()
    })

    test('can all be listed, those that are done too', async () => {
      const { store } = await owing()
      const leased = await store.leaseErrand(now, 1000)
      if (!leased) throw new Error('Nothing was leased.')
      await store.endErrand(leased, { kind: 'done' })
      const next = submission()
      await store.accept(next, [], acknowledge, [webhook])
      expect(await store.allErrands()).toEqual([
        { number: leased.number, ...mail, submission: leased.submission, state: 'done', attempts: 1 },
        { number: 2, ...webhook, submission: next.id, state: 'waiting', attempts: 0 },
      ])
    })
  })

  describe(`${name}: retention`, () => {
    const thirtyDays = () => 30 * days

    test('deletes the ciphertext of what was fetched, and keeps hash and receipt for good', async () => {
      const store = await fresh()
      const { taken, file } = await withFile(store)
      await store.markFetched(taken.id, now)
      expect(await store.sweep(now + 30 * days, thirtyDays)).toEqual({ files: [], applications: 0 })
      const later = now + 30 * days + 1
      expect(await store.sweep(later, thirtyDays)).toEqual({ files: [file], applications: 1 })
      const kept = { ...taken, manifest: '', seq: 1, receipt: 'receipt 1', fetchedAt: now, purgedAt: later }
      expect(await store.submission(taken.id)).toEqual(kept)
      expect(await store.files()).toEqual([])
      expect(await store.sweep(now + 1000 * days, thirtyDays)).toEqual({ files: [], applications: 0 })
      expect(await store.accept(taken, [], acknowledge)).toEqual({ kind: 'same', receipt: 'receipt 1' })
      expect(await store.submission(taken.id)).toEqual(kept)
    })

    test('keeps what nobody has fetched, however old', async () => {
      const store = await fresh()
      await withFile(store)
      expect(await store.sweep(now + 1000 * days, thirtyDays)).toEqual({ files: [], applications: 0 })
    })

    test('goes by the form, and keeps what has no period', async () => {
      const store = await fresh()
      const { taken: brief } = await withFile(store, { form: 'kurz' })
      const { taken: long } = await withFile(store, { form: 'lang' })
      for (const { id } of [brief, long]) await store.markFetched(id, now)
      const retention = (form: string) => (form === 'kurz' ? days : undefined)
      expect((await store.sweep(now + 100 * days, retention)).applications).toBe(1)
      expect(await store.submission(brief.id)).toMatchObject({ manifest: '' })
      expect(await store.submission(long.id)).toMatchObject({ manifest: long.manifest })
    })

    test.for([
      ['waits', undefined],
      ['has failed', { kind: 'failed', reason: 'rejected' }],
    ] as const)('keeps what an errand is owed for that %s', async ([, end]) => {
      const store = await fresh()
      const taken = submission()
      await store.accept(taken, [], acknowledge, [mail, webhook])
      await store.markFetched(taken.id, now)
      const [first, second] = [await store.leaseErrand(now, days), await store.leaseErrand(now, days)]
      if (!first || !second) throw new Error('Nothing was leased.')
      await store.endErrand(first, { kind: 'done' })
      if (end) await store.endErrand(second, end)
      expect((await store.sweep(now + 100 * days, thirtyDays)).applications).toBe(0)
      if (end) return
      await store.endErrand(second, { kind: 'done' })
      expect((await store.sweep(now + 100 * days, thirtyDays)).applications).toBe(1)
    })
  })

  describe(`${name}: answers to "War diese Seite hilfreich?"`, () => {
    const day = '2026-11-22'
    const page = '/leistungen/muster-beantragen/'
    const yes: DatedFeedback = { day, page, answer: 'yes' }
    const no: DatedFeedback = { day, page, answer: 'no' }
    const always = { since: '0000-01-01' }
    const counted = async (answers: readonly DatedFeedback[]) => {
      const store = await fresh()
      for (const answer of answers) await store.countFeedback(answer)
      return store
    }

    test('are counted by day, page, answer and reason, oldest first', async () => {
      const store = await counted([
        { ...no, reason: 'wrong' },
        ...[yes, no, yes, { ...no, reason: 'unclear' } as const, no, yes],
        { ...yes, page: '/aemter/musteramt/' },
        { ...yes, day: '2026-11-21' },
      ])
      expect(await store.feedback(always)).toEqual([
        { ...yes, day: '2026-11-21', count: 1 },
        { ...yes, page: '/aemter/musteramt/', count: 1 },
        { ...no, count: 2 },
        { ...no, reason: 'unclear', count: 1 },
        { ...no, reason: 'wrong', count: 1 },
        { ...yes, count: 3 },
      ])
    })

    test('are read from a day on', async () => {
      const store = await counted([{ ...yes, day: '2026-11-21' }, yes, { ...yes, day: '2026-11-23' }])
      const days = (await store.feedback({ since: day })).map((row) => row.day)
      expect(days).toEqual([day, '2026-11-23'])
    })

    test('are all counted though two stores write at once', async () => {
      const place = await newPlace()
      const stores = [await open(place), await open(place)]
      await Promise.all(Array.from({ length: 40 }, (_, index) => stores[index % 2]?.countFeedback(no)))
      expect(await stores[0]?.feedback(always)).toEqual([{ ...no, count: 40 }])
    })

    test('are kept when the store is closed and opened again', async () => {
      const place = await newPlace()
      const before = await open(place)
      await before.countFeedback(yes)
      await before.close()
      const after = await open(place)
      await after.countFeedback(yes)
      expect(await after.feedback(always)).toEqual([{ ...yes, count: 2 }])
    })

    test('are deleted after 400 days of the German calendar', async () => {
      const store = await counted([yes])
      // Just before midnight in Germany, 400 days later.
      const lastMoment = Date.UTC(2027, 11, 27, 22, 59)
      expect(await store.sweep(lastMoment, never)).toEqual({ files: [], applications: 0 })
      expect(await store.feedback(always)).toHaveLength(1)
      await store.sweep(lastMoment + 60_000, never)
      expect(await store.feedback(always)).toEqual([])
    })
  })

  test(`${name}: says that it can store`, async () => {
    await expect((await fresh()).probe()).resolves.toBeUndefined()
  })
}
