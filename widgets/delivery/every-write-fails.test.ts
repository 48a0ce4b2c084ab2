import 'fake-indexeddb/auto'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { createCounty, type TestCounty } from '../../tests/fixtures/delivery-county.ts'
import { waitingApplications } from '../outbox/applications.ts'
import { type Device, openDevice } from './device.ts'
import { flushOutbox } from './flush.ts'
import { handIn } from './hand-in.ts'
import { readKept, reopen } from './kept.ts'

/** Every way in which something is written to IndexedDB. */
const writers = ['put', 'add', 'delete'] as const
const originals = writers.map((name) => [name, IDBObjectStore.prototype[name]] as const)

/** Lets the write with this number fail, in whatever store, as a full disk does. @returns How many there were. */
function failWrite(number: number): () => number {
  let count = 0
  for (const [name, original] of originals) {
    IDBObjectStore.prototype[name] = function failing(this: IDBObjectStore, ...args: never[]) {
      count += 1
      if (count === number) throw new DOMException('full', 'QuotaExceededError')
      return (original as (...rest: never[]) => IDBRequest).apply(this, args)
    } as never
  }
  return () => count
}

afterEach(() => {
  for (const [name, original] of originals) IDBObjectStore.prototype[name] = original as never
})

let county: TestCounty
beforeAll(async () => {
  county = await createCounty()
}, 60_000)

const file = {
  id: crypto.randomUUID(),
  name: 'a.pdf',
  type: 'application/pdf',
  size: 3,
  bytes: new Uint8Array(3),
}

test('whichever single write fails: nothing is lost, nothing is doubled, nothing is shown that is not so', async () => {
  for (let number = 1; ; number += 1) {
    const device = (await openDevice(crypto.randomUUID())) as Extract<Device, { keeps: 'drafts' }>
    const { fetch, stored } = county.intake()
    const surroundings = { fetch, now: () => Date.now(), random: () => 0 }
    const draft = await county.draft(device)
    const writes = failWrite(number)
    const handedIn = { ...county.handedIn, files: [file], draft }
    let sealed = await handIn(handedIn, device).catch(() => undefined)
    const wasSaid = sealed !== undefined
    // Nothing was promised: the citizen presses the button again.
    sealed ??= await handIn(handedIn, device).catch(() => undefined)
    await flushOutbox(device, surroundings, true).catch(() => undefined)
    const total = writes()
    failWrite(0)
    if (sealed === undefined) throw new Error(`Write ${number}: it could not be handed in a second time.`)
    const { id } = sealed.application
    await flushOutbox(device, surroundings, true)
    await flushOutbox(device, surroundings, true)
    expect([number, wasSaid, [...stored.keys()]]).toEqual([number, wasSaid, [id]])
    expect(await readKept(device.db, id)).toMatchObject({ kind: 'arrived' })
    expect(await waitingApplications(device.db)).toEqual([])
    expect(await reopen(device.db, id)).toBe('no-draft')
    device.db.close()
    if (number > total) break
  }
}, 60_000)
