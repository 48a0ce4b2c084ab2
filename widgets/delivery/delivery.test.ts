import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Backend } from '../contract/backend.ts'
import type { Keyset } from '../contract/keyset.ts'
import { advance, readApplication, waitingApplications } from '../outbox/applications.ts'
import { rememberKeyset } from '../outbox/keysets.ts'
import { type Outbox, openOutbox } from '../outbox/open.ts'
import { type Answer, county, createCounty, type TestCounty } from '../../tests/fixtures/delivery-county.ts'
import { generateEncryptionKey, type PrivateKey, publicPart } from '../seal/keys.ts'
import { signKeyset } from '../seal/keyset.ts'
import { openManifest } from '../seal/open-application.ts'
import { sha256Text } from '../seal/digest.ts'
import { type Device, openDevice } from './device.ts'
import { findDraft, keepDraft, keepFile, findFile } from './drafts.ts'
import { exportKept } from './export.ts'
import { flushOutbox } from './flush.ts'
import { handIn, type HandedIn } from './hand-in.ts'
import { readKept, reopen, retry } from './kept.ts'

const day = 24 * 60 * 60_000

let world: TestCounty
let root: PrivateKey, office: PrivateKey
let keyset: Keyset
let intake: TestCounty['intake']
let device: Extract<Device, { keeps: 'drafts' }>
let db: Outbox

beforeAll(async () => {
  world = await createCounty()
  ;({ root, office, keyset, intake } = world)
}, 60_000)

beforeEach(async () => {
  const opened = await openDevice(crypto.randomUUID())
  if (opened.keeps !== 'drafts') throw new Error(`This device keeps ${opened.keeps}.`)
  device = opened
  db = opened.db
})

const pdf = {
  id: 'f81d4fae-7dec-4d0f-a765-00a0c91e6bf6',
  name: 'a.pdf',
  type: 'application/pdf',
  size: 3,
  bytes: new Uint8Array([1, 2, 3]),
}

const toHandIn = (more: Partial<HandedIn> = {}): HandedIn => ({ ...world.handedIn, ...more })

const sealed = async (files = [pdf], draft?: string) =>
  (await handIn(toHandIn({ files, draft }), device)).application

let time = Date.now()
const surroundings = (fetch: typeof globalThis.fetch) => ({ fetch, now: () => time, random: () => 0.5 })
const flush = (fetch: typeof globalThis.fetch, eager = true) =>
  flushOutbox(device, surroundings(fetch), eager)

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

  test('is sealed by the county’s time where the device’s clock is behind', async () => {
    const told = Date.now()
    vi.spyOn(Date, 'now').mockReturnValue(told - 60 * day)
    const enc = keyset.enc.map((key) => ({ ...key, nbf: told / 1000 - 60 }))
    const loaded = { ...world.loaded, seenAt: told, keyset: { ...keyset, enc } }
    const { application } = await handIn(toHandIn({ loaded }), device)
    expect(application.kid).toBe(office.kid)
    // Else it would have expired before it could be sent.
    expect(application.expiresAt).toBeGreaterThan(told)
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
    [
      'files that were swept away meanwhile',
      () => Response.json({ code: 'missing-blobs' }, { status: 400 }),
      'waiting',
      'server-busy',
    ],
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

describe('a backend that promises less', () => {
  const handler: Backend = { kind: 'multipart', url: `${county}formular.php`, mode: 'fetch', sealed: false }
  const endpoint: Backend = {
    kind: 'json',
    url: `${county}annahme`,
    name: 'Fachverfahren',
    method: 'POST',
    headers: {},
    idempotencyHeader: 'Idempotency-Key',
    success: { status: [200], id: '/id', reference: '/nummer' },
    sealed: true,
  }
  const answering = (answer: Answer): typeof globalThis.fetch => {
    const { fetch } = intake()
    return ((url: string, init: RequestInit) =>
      url === handler.url || url === endpoint.url ? answer(url, init) : fetch(url, init)) as typeof fetch
  }
  const handedIn = async (to: Backend) =>
    (await handIn(toHandIn({ backend: to, files: [pdf] }), device)).application.id

  test('level B: the id that it repeats counts, and only its word is kept', async () => {
    const id = await handedIn(endpoint)
    await flush(answering(() => Response.json({ id, nummer: 'F-12' })))
    expect(await readKept(db, id)).toMatchObject({
      kind: 'arrived',
      receipt: { accepted: { by: 'Fachverfahren', reference: 'F-12' } },
    })
  })

  test('level B: another id does not', async () => {
    const id = await handedIn(endpoint)
    await flush(answering(() => Response.json({ id: 'other' })))
    expect(await readKept(db, id)).toMatchObject({ application: { state: 'waiting', reason: 'no-receipt' } })
  })

  test('level C: an answer counts as sent, a copy stays for thirty days', async () => {
    const id = await handedIn(handler)
    await flush(answering(() => new Response('Danke')))
    expect(await readKept(db, id)).toMatchObject({ application: { state: 'sent', sentAt: time } })
    time += 31 * day
    await flush(answering(() => new Response('Danke')))
    expect(await readKept(db, id)).toBeUndefined()
    time -= 31 * day
  })

  test('level C: after no answer nothing is sent again by itself', async () => {
    const id = await handedIn(handler)
    let posts = 0
    const fetch = answering(() => {
      posts += 1
      return Promise.reject(new TypeError('Failed to fetch'))
    })
    await flush(fetch)
    await flush(fetch)
    expect(posts).toBe(1)
    expect(await readKept(db, id)).toMatchObject({ application: { state: 'action', reason: 'unsure' } })
  })

  test('level C: after a crash in the middle of sending nothing is sent again by itself', async () => {
    const id = await handedIn(handler)
    const kept = await db.get('applications', id)
    if (!kept) throw new Error('not kept')
    await db.put('applications', { ...kept, state: 'sending', attempts: 1 })
    let posts = 0
    await flush(
      answering(() => {
        posts += 1
        return new Response('Danke')
      }),
    )
    expect(posts).toBe(0)
    expect(await readKept(db, id)).toMatchObject({ application: { state: 'action', reason: 'unsure' } })
  })

  test('what waits for it is unreadable in the storage, and goes out whole', async () => {
    const id = await handedIn(handler)
    const kept = await readApplication(db, id)
    const stored = [
      kept?.application.manifest ?? '',
      ...[...(kept?.blobs.values() ?? [])].map((b) => Buffer.from(b).toString('latin1')),
    ]
    expect(Buffer.from(stored[0] ?? '', 'base64url').includes('Anna')).toBe(false)
    let posted: FormData | undefined
    await flush(
      answering((_, { body }) => {
        posted = body as FormData
        return new Response('Danke')
      }),
    )
    expect(posted?.get('name')).toBe('Anna')
    expect(posted?.get('submissionId')).toBe(id)
  })

  test('one that lies unsealed is sealed to the office when it is saved as a file', async () => {
    const id = await handedIn(handler)
    const file = await exportKept(device, id)
    const content = JSON.parse((await file?.content.text()) ?? '') as { manifest: string; blobs: unknown[] }
    expect((await openManifest(content.manifest, [office])).answers).toEqual({ name: 'Anna' })
    expect(content.blobs.length).toBe(1)
  })

  test('a file is nobody’s until the citizen has handed it in', async () => {
    const id = await handedIn({ kind: 'file' })
    await flush(intake().fetch)
    expect(await readKept(db, id)).toMatchObject({ application: { state: 'action', reason: 'to-hand-in' } })
  })
})

describe('a form that the county has closed', () => {
  const standing = (state: string, fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
    ((url: string, init: RequestInit) =>
      url.endsWith('index.json')
        ? Promise.resolve(Response.json({ forms: [{ id: 'probe', state, message: { de: 'Geschlossen.' } }] }))
        : fetch(url, init)) as typeof fetch

  test('for now: what waits is held, explained, and sent when it is open again', async () => {
    const { id } = await sealed([])
    const { fetch, stored } = intake()
    await flush(standing('suspended', fetch))
    expect(stored.size).toBe(0)
    expect(await readKept(db, id)).toMatchObject({
      application: {
        state: 'waiting',
        reason: 'form-suspended',
        notice: { de: 'Geschlossen.' },
        attempts: 0,
      },
    })
    time += 61 * 60_000
    await flush(standing('open', fetch))
    expect(stored.size).toBe(1)
  })

  test('for good: the citizen is told', async () => {
    const { id } = await sealed([])
    const { fetch, stored } = intake()
    await flush(standing('withdrawn', fetch))
    expect(stored.size).toBe(0)
    expect(await readKept(db, id)).toMatchObject({
      application: { state: 'action', reason: 'form-withdrawn' },
    })
  })

  test('what may have arrived still asks for its receipt', async () => {
    const { id } = await sealed([])
    const lost = intake(async (url, init) => {
      await lost.receive(url, init)
      throw new TypeError('Failed to fetch')
    })
    await flush(lost.fetch)
    await flush(standing('suspended', lost.receive as typeof globalThis.fetch))
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

  const withKeys = (jws: string, fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
    ((url: string, init: RequestInit) =>
      url.endsWith('keyset.jws') ? Promise.resolve(new Response(jws)) : fetch(url, init)) as typeof fetch

  /** The office's key revoked, and another in its place. */
  const exchanged = async (): Promise<{ jws: string; next: PrivateKey }> => {
    const next = await generateEncryptionKey()
    const enc = [...keyset.enc, { ...keyset.enc[0], kid: next.kid, jwk: publicPart(next.jwk) }]
    const changed = { ...keyset, enc, seq: 9, revoked: [{ kid: office.kid, reason: 'lost' }] } as Keyset
    return { jws: await signKeyset(changed, root), next }
  }

  test('what was sealed to a key that was revoked is sealed anew from its draft, under the same id', async () => {
    const draft = await aDraft()
    await keepFile(device, draft, pdf.id, pdf.bytes)
    const { id, H } = await sealed([pdf], draft)
    const { jws, next } = await exchanged()
    const { fetch, stored } = intake()
    await flush(withKeys(jws, fetch))
    expect([...stored.keys()]).toEqual([id])
    const manifest = await openManifest(stored.get(id)?.manifest ?? '', [next])
    expect(manifest).toMatchObject({ id, answers: { name: 'Anna' }, files: [{ name: 'a.pdf' }] })
    expect(await sha256Text(stored.get(id)?.manifest ?? '')).not.toBe(H)
    expect(await readKept(db, id)).toMatchObject({ kind: 'arrived' })
  }, 30_000)

  test('it is not sealed anew if it had arrived before', async () => {
    const draft = await aDraft()
    const { id, H } = await sealed([], draft)
    const lost = intake(async (url, init) => {
      await lost.receive(url, init)
      throw new TypeError('Failed to fetch')
    })
    await flush(lost.fetch)
    const { jws } = await exchanged()
    await flush(withKeys(jws, lost.fetch))
    expect(lost.stored.size).toBe(1)
    expect(await readKept(db, id)).toMatchObject({ kind: 'arrived', receipt: { receipt: { H } } })
  }, 30_000)

  test('an older key set served later does not undo a revocation', async () => {
    const { id } = await sealed([])
    const revoked = await signKeyset(
      { ...keyset, seq: 3, revoked: [{ kid: office.kid, reason: 'lost' }] },
      root,
    )
    await rememberKeyset(db, root.kid, { seq: 3, jws: revoked, seenAt: Date.now() })
    const { fetch, stored } = intake()
    await flush(fetch)
    expect(stored.size).toBe(0)
    expect(await readKept(db, id)).toMatchObject({ application: { reason: 'key-revoked' } })
  })

  test('an older key set than was seen before is refused', async () => {
    await sealed([])
    const older = { ...world.loaded, keyset: { ...keyset, seq: 1 } }
    await expect(handIn(toHandIn({ loaded: older }), device)).rejects.toMatchObject({
      code: 'ERR_ROLLED_BACK',
    })
  })
})

const aDraft = (): Promise<string> => world.draft(device)

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
    expect(await reopen(db, id)).toBe('taken-back')
    expect(await db.count('applications')).toBe(0)
    expect((await findDraft(device, county, 'probe'))?.content).toEqual({ name: 'Anna' })
  })

  test('an application that nobody could see yet, because there is no network, can still be taken back', async () => {
    const draft = await aDraft()
    const { id } = await sealed([], draft)
    await flush(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await reopen(db, id)).toBe('taken-back')
  })

  test('an application that may have arrived stays until the one that replaces it is sealed', async () => {
    const draft = await aDraft()
    const { id } = await sealed([], draft)
    await flush(intake(() => new Response(null, { status: 503 })).fetch)
    expect(await reopen(db, id)).toBe('to-replace')
    expect(await readKept(db, id)).toMatchObject({ kind: 'on-its-way' })
    const opened = await findDraft(device, county, 'probe')
    expect(opened?.replaces).toBe(id)
    const { application } = await handIn(toHandIn({ draft, replaces: opened?.replaces }), device)
    expect(await readKept(db, id)).toBeUndefined()
    const { fetch, stored } = intake()
    await flush(fetch)
    expect([...stored.keys()]).toEqual([application.id])
    const manifest = await openManifest(stored.get(application.id)?.manifest ?? '', [office])
    expect(manifest.replaces).toBe(id)
  })

  test('what waits from the first version of this storage is sent', async () => {
    const name = crypto.randomUUID()
    const { id } = await sealed([])
    const now = (await readApplication(db, id))?.application
    const old = ['formerH', 'copy', 'failures', 'expiresAt', 'notice', 'sentAt', 'ver'].reduce<object>(
      (rest, name) => ({ ...rest, [name]: undefined }),
      now ?? {},
    )
    const opening = indexedDB.open(name, 1)
    opening.onupgradeneeded = () => {
      const { result } = opening
      result.createObjectStore('applications', { keyPath: 'id' }).createIndex('createdAt', 'createdAt')
      result.createObjectStore('drafts', { keyPath: 'id' }).createIndex('form', 'form')
      result.createObjectStore('receipts', { keyPath: 'id' })
      for (const store of ['blobs', 'keys', 'keysets', 'draftFiles']) result.createObjectStore(store)
    }
    await new Promise((resolve) => (opening.onsuccess = resolve))
    const tx = opening.result.transaction('applications', 'readwrite')
    tx.objectStore('applications').put({ ...old, backend: `${county}api/v1/` })
    await new Promise((resolve) => (tx.oncomplete = resolve))
    opening.result.close()
    const opened = await openDevice(name)
    if (opened.keeps === 'nothing') throw new Error('not opened')
    const { fetch, stored } = intake()
    await flushOutbox(opened, surroundings(fetch), true)
    expect([...stored.keys()]).toEqual([id])
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
