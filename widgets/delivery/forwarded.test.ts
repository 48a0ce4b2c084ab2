import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Backend } from '../contract/backend.ts'
import type { Receipt } from '../contract/receipt.ts'
import { acknowledge } from '../outbox/applications.ts'
import { type Outbox, openOutbox } from '../outbox/open.ts'
import type { Application } from '../outbox/schema.ts'
import { askForwarded } from './ask-forwarded.ts'
import { onChange } from './changes.ts'
import { forgetReceipt, readKept } from './kept.ts'

const base = 'https://kreis.example/api/v1/'
const fitConnect = { kind: 'fit-connect', url: base } as Backend

let db: Outbox
let id: string
beforeEach(async () => {
  db = await openOutbox(crypto.randomUUID())
  id = crypto.randomUUID()
})

/** An application that has arrived at this backend. */
async function arrived(backend: Backend = fitConnect) {
  const application = { id, form: 'probe', title: 'Probe', backend } as Application
  await acknowledge(db, application, { jws: 'a.b.c', receipt: { id, H: 'hash' } as Receipt })
}

/** Answers in the intake's place. @returns What was asked. */
function intake(answer: () => unknown) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    const said = await answer()
    return said instanceof Response ? said : Response.json(said)
  })
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  return asked
}

/** The receipt is shown. */
const show = async () => askForwarded(db, await readKept(db, id))
const status = async () => (await db.get('receipts', id))?.status

/** Time goes by on this page. @param ms Milliseconds. */
function pass(ms: number) {
  const later = performance.now() + ms
  vi.spyOn(performance, 'now').mockReturnValue(later)
  onTestFinished(() => {
    vi.restoreAllMocks()
  })
}

describe('a receipt of what goes on to FIT-Connect', () => {
  test('knows where to ask, with id and hash', async () => {
    await arrived()
    expect(await status()).toEqual({ url: `${base}submissions/${id}/receipt?h=hash` })
  })

  test('keeps what the intake says when it is shown, and tells the page', async () => {
    await arrived()
    const asked = intake(() => ({ receipt: 'a.b.c', forwarded: 'accepted' }))
    const changed = vi.fn()
    onTestFinished(onChange(changed) as () => void)
    await show()
    expect(asked).toEqual([`${base}submissions/${id}/receipt?h=hash`])
    expect(await status()).toMatchObject({ forwarded: 'accepted' })
    expect(await readKept(db, id)).toMatchObject({
      kind: 'arrived',
      receipt: { jws: 'a.b.c', title: 'Probe' },
    })
    expect(changed).toHaveBeenCalledOnce()
  })

  test('is asked about once a minute at most', async () => {
    await arrived()
    const asked = intake(() => ({ forwarded: 'waiting' }))
    await Promise.all([show(), show()])
    pass(59_000)
    await show()
    expect(asked).toHaveLength(1)
    pass(2000)
    await show()
    expect(asked).toHaveLength(2)
  })

  test('is asked about again after a no, for people may have it tried again, and not after a yes', async () => {
    await arrived()
    const answers = ['rejected', 'accepted']
    const asked = intake(() => ({ forwarded: answers.shift() }))
    await show()
    expect(await status()).toMatchObject({ forwarded: 'rejected' })
    pass(61_000)
    await show()
    expect(await status()).toMatchObject({ forwarded: 'accepted' })
    pass(61_000)
    await show()
    expect(asked).toHaveLength(2)
  })

  test.for<[name: string, answer: () => unknown]>([
    ['there is no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a page answers', () => new Response('<html>', { status: 200 })],
    ['the intake refuses', () => Response.json({ forwarded: 'accepted' }, { status: 503 })],
    ['the word is unknown', () => ({ forwarded: 'lost' })],
    ['there is no word', () => ({ receipt: 'a.b.c' })],
  ])('says what it said before where %s', async ([, answer]) => {
    await arrived()
    intake(() => ({ forwarded: 'rejected' }))
    await show()
    pass(61_000)
    const changed = vi.fn()
    onTestFinished(onChange(changed) as () => void)
    intake(answer)
    await expect(show()).resolves.toBeUndefined()
    expect(await status()).toMatchObject({ forwarded: 'rejected' })
    expect(changed).not.toHaveBeenCalled()
  })

  test('stays deleted when the answer comes too late', async () => {
    await arrived()
    intake(async () => {
      await forgetReceipt(db, id)
      return Response.json({ forwarded: 'accepted' })
    })
    await show()
    expect(await db.get('receipts', id)).toBeUndefined()
  })
})

test('a receipt of what stays at our own intake has nothing to ask', async () => {
  await arrived({ kind: 'intake', url: base })
  const asked = intake(() => ({ forwarded: 'accepted' }))
  await show()
  expect(await status()).toBeUndefined()
  expect(asked).toEqual([])
})
