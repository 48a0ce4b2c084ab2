import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Keyset } from '../contract/keyset.ts'
import { advance, readApplication, waitingApplications } from '../outbox/applications.ts'
import { rememberKeyset } from '../outbox/keysets.ts'
import { type Outbox, openOutbox } from '../outbox/open.ts'
import { generateEncryptionKey, generateSigningKey, type PrivateKey, publicPart } from '../seal/keys.ts'
import { signKeyset } from '../seal/keyset.ts'
import { openManifest } from '../seal/open-application.ts'
import { receiptCode, signReceipt } from '../seal/receipt.ts'
import { sha256Text } from '../seal/digest.ts'
import { type Device, openDevice } from './device.ts'
import { findDraft, keepDraft, keepFile, findFile } from './drafts.ts'
import { flushOutbox } from './flush.ts'
import { handIn } from './hand-in.ts'
import { readKept, retry, withdraw } from './kept.ts'
import type { LoadedRelease } from './load-release.ts'

const county = 'https://kreis.example/'
const day = 24 * 60 * 60_000

let root: PrivateKey, receiptKey: PrivateKey, office: PrivateKey
let keyset: Keyset, keysetJws: string
let device: Extract<Device, { keeps: 'drafts' }>
let db: Outbox

beforeAll(async () => {
  ;[root, receiptKey, office] = await Promise.all([
    generateSigningKey(),
    generateSigningKey(),
    generateEncryptionKey(),
  ])
  keyset = {
    v: 1,
    county: 'probe',
    seq: 2,
    iat: 0,
    exp: 4_000_000_000,
    enc: [{ kid: office.kid, jwk: publicPart(office.jwk) as never, nbf: 0, notAfter: 4_000_000_000 }],
    receiptKeys: [{ kid: receiptKey.kid, jwk: publicPart(receiptKey.jwk) as never }],
    revoked: [],
  }
  keysetJws = await signKeyset(keyset, root)
}, 60_000)

beforeEach(async () => {
  const opened = await openDevice(crypto.randomUUID())
  if (opened.keeps !== 'drafts') throw new Error(`This device keeps ${opened.keeps}.`)
  device = opened
  db = opened.db
})

const loaded = (): LoadedRelease =>
  ({
    release: {
      v: 1,
      definition: { id: 'probe', version: '1.0.0', title: { de: 'Probe' } },
      county: 'Landkreis',
      authority: 'Landratsamt',
      office: { id: 'amt', name: 'Amt', phone: '', email: '', address: [] },
      backend: { kind: 'intake', url: '/api/v1/' },
      places: [],
      privacyPage: '/',
      development: true,
    },
    hash: 'A'.repeat(43),
    keyset,
    keysetJws,
    root: root.kid,
    county,
  }) as unknown as LoadedRelease

const pdf = {
  id: 'f81d4fae-7dec-4d0f-a765-00a0c91e6bf6',
  name: 'a.pdf',
  type: 'application/pdf',
  size: 3,
  bytes: new Uint8Array([1, 2, 3]),
}

const sealed = async (files = [pdf], draft?: string) =>
  (await handIn({ loaded: loaded(), answers: { name: 'Anna' }, files, language: 'de', draft }, device))
    .application

type Answer = (url: string, init: RequestInit) => Response | Promise<Response>

/** The intake as far as delivery sees it: keeps what it is sent, and answers as the test says. */
function intake(answer?: Answer) {
  const stored = new Map<string, { manifest: string; receipt: string }>()
  const requests: string[] = []
  const receive = async (url: string, init: RequestInit): Promise<Response> => {
    requests.push(`${init.method ?? 'GET'} ${url.replace(county, '')}`)
    if (url.endsWith('keyset.jws')) return new Response(keysetJws)
    if (url.includes('/b/')) return new Response(null, { status: init.method === 'HEAD' ? 404 : 201 })
    const [, id = ''] = /submissions\/([^/?]+)/u.exec(url) ?? []
    if (url.includes('/receipt')) {
      const old = stored.get(id)
      return old ? Response.json({ receipt: old.receipt }) : new Response(null, { status: 404 })
    }
    const manifest = new TextDecoder().decode(init.body as Uint8Array)
    const before = stored.get(id)
    if (before)
      return before.manifest === manifest
        ? Response.json({ receipt: before.receipt })
        : new Response(null, { status: 422 })
    const receipt = await signReceipt(
      {
        v: 1,
        id,
        H: await sha256Text(manifest),
        form: 'probe',
        ver: '1.0.0',
        kid: office.kid,
        office: 'amt',
        receivedAt: '2026-11-22T10:00:00.000Z',
        seq: stored.size + 1,
        code: await receiptCode(id),
      },
      receiptKey,
    )
    stored.set(id, { manifest, receipt })
    return Response.json({ receipt }, { status: 201 })
  }
  const fetch = (async (input: string, init: RequestInit = {}) => {
    const isManifest = init.method === 'PUT' && !input.includes('/b/')
    return isManifest && answer ? answer(input, init) : receive(input, init)
  }) as typeof globalThis.fetch
  return { stored, requests, fetch, receive }
}

let time = Date.now()
const surroundings = (fetch: typeof globalThis.fetch) => ({ fetch, now: () => time, random: () => 0.5 })
const flush = (fetch: typeof globalThis.fetch, eager = true) => flushOutbox(db, surroundings(fetch), eager)

describe('an application that is handed in', () => {
  test('arrives once and leaves only its receipt on the device', async () => {
    const { id } = await sealed()
    const { fetch, stored } = intake()
    await flush(fetch)
    expect(stored.size).toBe(1)
    expect(await readKept(db, id)).toMatchObject({ kind: 'arrived', receipt: { receipt: { id } } })
    expect(await waitingApplications(db)).toEqual([])
    expect(await db.count('blobs')).toBe(0)
    const manifest = await openManifest(stored.get(id)?.manifest ?? '', [office])
    expect(manifest.answers).toEqual({ name: 'Anna' })
  })

  test('stays, whole, while there is no network', async () => {
    const { id, manifest } = await sealed()
    await flush(() => Promise.reject(new TypeError('Failed to fetch')))
    const kept = await readApplication(db, id)
    expect(kept?.application).toMatchObject({ state: 'waiting', reason: 'network', manifest })
    expect(kept?.blobs.size).toBe(1)
  })

  test('is sent again with the same bytes when the answer was lost, and arrives once', async () => {
    const { id } = await sealed()
    let cut = true
    const backend = intake(async (url, init) => {
      const answer = await backend.receive(url, init)
      if (!cut) return answer
      cut = false
      throw new TypeError('Failed to fetch')
    })
    await flush(backend.fetch)
    expect(await readKept(db, id)).toMatchObject({ kind: 'on-its-way', application: { state: 'waiting' } })
    await flush(backend.fetch)
    expect(backend.stored.size).toBe(1)
    expect(await readKept(db, id)).toMatchObject({ kind: 'arrived' })
  })

  test('is sent after a crash in the middle of sending', async () => {
    const { id } = await sealed()
    const kept = await db.get('applications', id)
    if (!kept) throw new Error('not kept')
    await db.put('applications', { ...kept, state: 'sending', attempts: 1, rev: 2 })
    const { fetch, stored } = intake()
    await flush(fetch, false)
    expect(stored.size).toBe(1)
  })

  test('is remembered as being sent before the network is asked', async () => {
    const { id } = await sealed([])
    const states: unknown[] = []
    const backend = intake(async (url, init) => {
      states.push((await db.get('applications', id))?.state)
      return backend.receive(url, init)
    })
    await flush(backend.fetch)
    expect(states).toEqual(['sending'])
  })

  test('is changed only by the one who has read it last', async () => {
    const application = await sealed([])
    expect(await advance(db, application, { state: 'sending' })).toMatchObject({ rev: 2 })
    expect(await advance(db, application, { state: 'waiting' })).toBeUndefined()
    expect(await db.get('applications', application.id)).toMatchObject({ state: 'sending', rev: 2 })
  })

  test('keeps its draft until the receipt has come, and no longer', async () => {
    const draft = 'f81d4fae-7dec-4d0f-a765-00a0c91e6bf7'
    const place = { id: draft, form: 'probe', county, ver: '1.0.0' }
    await keepDraft(device, place, 0, { name: 'Anna' })
    await keepFile(device, draft, pdf.id, pdf.bytes)
    await sealed([pdf], draft)
    expect(await findDraft(device, county, 'probe')).toBeUndefined()
    expect(await db.count('drafts')).toBe(1)
    const { fetch } = intake()
    await flush(fetch)
    expect([await db.count('drafts'), await db.count('draftFiles')]).toEqual([0, 0])
  })
})

describe('what is not a receipt is never success', () => {
  test.for<[name: string, answer: Answer, state: string, reason: string]>([
    ['a page of a captive portal', () => new Response('<html>Login</html>'), 'waiting', 'no-receipt'],
    ['an empty 200', () => new Response(null, { status: 200 }), 'waiting', 'no-receipt'],
    [
      'a receipt nobody has signed',
      () => Response.json({ receipt: 'a.b.c' }),
      'waiting',
      'receipt-not-valid',
    ],
    ['a busy intake', () => new Response(null, { status: 503 }), 'waiting', 'server-busy'],
    ['too many requests', () => new Response(null, { status: 429 }), 'waiting', 'server-busy'],
    ['something that is neither', () => new Response(null, { status: 304 }), 'waiting', 'no-receipt'],
    ['a broken intake', () => new Response(null, { status: 500 }), 'waiting', 'server-error'],
    ['an application in flight', () => new Response(null, { status: 409 }), 'waiting', 'server-busy'],
    ['a bad request', () => new Response(null, { status: 400 }), 'action', 'refused'],
    ['a form that is not there', () => new Response(null, { status: 404 }), 'action', 'refused'],
    ['too large a body', () => new Response(null, { status: 413 }), 'action', 'refused'],
    ['a wrong content type', () => new Response(null, { status: 415 }), 'action', 'refused'],
    ['an id that is taken', () => new Response(null, { status: 422 }), 'action', 'other-content'],
  ])('%s', async ([, answer, state, reason]) => {
    const { id } = await sealed([])
    await flush(intake(answer).fetch)
    expect(await readKept(db, id)).toMatchObject({ kind: 'on-its-way', application: { state, reason } })
  })

  test('a receipt for another application', async () => {
    const first = await sealed([])
    const backend = intake()
    await flush(backend.fetch)
    const other = backend.stored.get(first.id)?.receipt ?? ''
    const second = await sealed([])
    await flush(intake(() => Response.json({ receipt: other })).fetch)
    expect(await readKept(db, second.id)).toMatchObject({ application: { reason: 'receipt-not-valid' } })
  })

  test('after three answers without a receipt the citizen is asked', async () => {
    const { id } = await sealed([])
    const portal = intake(() => new Response('<html>'))
    for (let round = 0; round < 3; round += 1) await flush(portal.fetch)
    expect(await readKept(db, id)).toMatchObject({ application: { state: 'action', reason: 'no-receipt' } })
    await flush(portal.fetch)
    expect(portal.requests.filter((request) => request.startsWith('PUT')).length).toBe(0)
  })

  test('a receipt that was lost is fetched when the id is taken by the same bytes', async () => {
    const { id } = await sealed([])
    const backend = intake(async (url, init) => {
      await backend.receive(url, init)
      return new Response(null, { status: 422 })
    })
    await flush(backend.fetch)
    expect(await readKept(db, id)).toMatchObject({ kind: 'arrived' })
  })
})

describe('time', () => {
  test('a busy intake’s "not before" is waited for even by the eager', async () => {
    const { id } = await sealed([])
    let answers = 0
    const busy = intake(() => {
      answers += 1
      return new Response(null, { status: 503, headers: { 'Retry-After': '120' } })
    })
    await flush(busy.fetch)
    await flush(busy.fetch)
    expect(answers).toBe(1)
    expect((await db.get('applications', id))?.nextAt).toBe(time + 120_000)
  })

  test('after fourteen days nothing is sent by itself and nothing is deleted', async () => {
    const { id } = await sealed()
    const { fetch, stored } = intake()
    time += 14 * day + 60_000
    await flush(fetch)
    expect(stored.size).toBe(0)
    const kept = await readKept(db, id)
    expect(kept).toMatchObject({ application: { state: 'expired' } })
    expect(await db.count('blobs')).toBe(1)
    time -= 14 * day + 60_000
    if (kept?.kind === 'on-its-way') await retry(db, kept.application)
    await flush(fetch)
    expect(stored.size).toBe(1)
  })
})

describe('keys', () => {
  test('nothing is sent to a key that was revoked meanwhile', async () => {
    const { id } = await sealed([])
    const revoked = await signKeyset(
      { ...keyset, seq: 3, revoked: [{ kid: office.kid, reason: 'lost' }] },
      root,
    )
    const { fetch, stored } = intake()
    await flush(((url: string, init: RequestInit) =>
      url.endsWith('keyset.jws')
        ? Promise.resolve(new Response(revoked))
        : fetch(url, init)) as typeof globalThis.fetch)
    expect(stored.size).toBe(0)
    expect(await readKept(db, id)).toMatchObject({ application: { state: 'action', reason: 'key-revoked' } })
  })

  test('an older key set served later does not undo a revocation', async () => {
    const { id } = await sealed([])
    const revoked = await signKeyset(
      { ...keyset, seq: 3, revoked: [{ kid: office.kid, reason: 'lost' }] },
      root,
    )
    await rememberKeyset(db, root.kid, { seq: 3, jws: revoked })
    const { fetch, stored } = intake()
    await flush(fetch)
    expect(stored.size).toBe(0)
    expect(await readKept(db, id)).toMatchObject({ application: { reason: 'key-revoked' } })
  })

  test('an older key set than was seen before is refused', async () => {
    await sealed([])
    const older = { ...loaded(), keyset: { ...keyset, seq: 1 } }
    await expect(
      handIn({ loaded: older, answers: {}, files: [], language: 'de', draft: undefined }, device),
    ).rejects.toMatchObject({ code: 'ERR_ROLLED_BACK' })
  })
})

describe('on the device', () => {
  test('two tabs on one draft: the second to save is told', async () => {
    const place = { id: 'f81d4fae-7dec-4d0f-a765-00a0c91e6bf8', form: 'probe', county, ver: '1.0.0' }
    expect(await keepDraft(device, place, 0, { name: 'A' })).toBe(1)
    expect(await keepDraft(device, place, 1, { name: 'AB' })).toBe(2)
    expect(await keepDraft(device, place, 1, { name: 'B' })).toBe('changed')
    expect((await findDraft(device, county, 'probe'))?.content).toEqual({ name: 'AB' })
  })

  test('one draft is handed in once, whichever tab does', async () => {
    const place = { id: 'f81d4fae-7dec-4d0f-a765-00a0c91e6bfb', form: 'probe', county, ver: '1.0.0' }
    await keepDraft(device, place, 0, { name: 'A' })
    await sealed([], place.id)
    await expect(sealed([], place.id)).rejects.toMatchObject({ name: 'InvalidStateError' })
    expect(await keepDraft(device, place, 1, { name: 'AB' })).toBe('gone')
    const { fetch, stored } = intake()
    await flush(fetch)
    expect(stored.size).toBe(1)
    await expect(sealed([], place.id)).rejects.toMatchObject({ name: 'InvalidStateError' })
    expect(await keepDraft(device, place, 1, { name: 'AB' })).toBe('gone')
  })

  test('drafts and their files are unreadable in the storage', async () => {
    const canary = 'Kanarienvogel'
    const place = { id: 'f81d4fae-7dec-4d0f-a765-00a0c91e6bf9', form: 'probe', county, ver: '1.0.0' }
    await keepDraft(device, place, 0, { name: canary })
    await keepFile(device, place.id, pdf.id, new TextEncoder().encode(canary))
    const all = [...(await db.getAll('drafts')), ...(await db.getAll('draftFiles'))]
    const bytes = all.flatMap((part) => [...('content' in part ? part.content.data : part.data)])
    expect(Buffer.from(bytes).includes(canary)).toBe(false)
    expect(await findFile(device, place.id, pdf.id)).toEqual(new TextEncoder().encode(canary))
  })

  test('an application nobody has tried to send can be taken back, with its draft', async () => {
    const draft = 'f81d4fae-7dec-4d0f-a765-00a0c91e6bfa'
    await keepDraft(device, { id: draft, form: 'probe', county, ver: '1.0.0' }, 0, { name: 'Anna' })
    const { id } = await sealed([], draft)
    expect(await withdraw(db, id)).toBe(true)
    expect((await findDraft(device, county, 'probe'))?.content).toEqual({ name: 'Anna' })
  })

  test('an application that may have arrived cannot be taken back', async () => {
    const { id } = await sealed([])
    await flush(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await withdraw(db, id)).toBe(false)
    expect(await readKept(db, id)).toBeDefined()
  })

  test('nothing is kept, and nothing lost, when there is no room', async () => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function full(
      this: IDBObjectStore,
      ...args: Parameters<IDBObjectStore['put']>
    ) {
      if (this.name === 'blobs') throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, args)
    }
    try {
      await expect(sealed()).rejects.toMatchObject({ name: 'QuotaExceededError' })
    } finally {
      IDBObjectStore.prototype.put = put
    }
    expect(await waitingApplications(db)).toEqual([])
  })

  test('opening a second outbox sees the same applications', async () => {
    const name = crypto.randomUUID()
    const first = await openOutbox(name)
    const second = await openOutbox(name)
    expect(second.name).toBe(first.name)
  })
})
