import { beforeAll, expect, test } from 'vitest'
import * as v from 'valibot'
import { createForwardLog } from '../../src/intake/forward/forward-log.ts'
import { startForwarding } from '../../src/intake/forward/start-forwarding.ts'
import { Receipt, type ReceiptAnswer } from '../../widgets/contract/receipt.ts'
import { sealForFitConnect } from '../../widgets/seal/fit-connect.ts'
import { readReceipt } from '../../widgets/seal/receipt.ts'
import { sendToFitConnect } from '../../widgets/transports/fit-connect.ts'
import { type SimulatorKeys, simulatorKeys } from '../fixtures/fit-connect/keys.ts'
import { createSimulator } from '../fixtures/fit-connect/simulator.ts'
import { application, file, form, office } from './application.ts'
import { now, type TestCounty, testCounty } from './county.ts'
import { openDesk } from './intake-desk.ts'

let county: TestCounty
let keys: SimulatorKeys

beforeAll(async () => {
  ;[county, keys] = await Promise.all([testCounty(), simulatorKeys()])
})

test('an application goes from the browser over our intake to a FIT-Connect destination, and nobody between reads it', async () => {
  let time = now
  const clock = () => time
  const fitConnect = createSimulator(keys, clock)
  const { backend } = fitConnect
  const relays = [{ name: 'zulassung', destination: backend.destination, kid: backend.key.kid }]
  const { intake, store, blobs, log } = await openDesk(county, {
    forms: new Map([[form, { office, relays }]]),
  })
  const toIntake: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    return intake.request(new URL(request.url).pathname.replace('/api/v1', ''), request)
  }

  const sealed = await sealForFitConnect(application({ files: [file()] }), backend)
  const parcel = {
    id: sealed.id,
    form,
    ver: '1.0.0',
    office,
    backend,
    manifest: sealed.manifest,
    H: sealed.H,
    blobs: sealed.blobs.map(({ sealed: bytes, ...blob }) => ({ ...blob, bytes })),
  }
  const outcome = await sendToFitConnect(parcel, toIntake)
  if (outcome.kind !== 'receipt') throw new Error(`no receipt: ${JSON.stringify(outcome)}`)
  const { receipt } = await readReceipt(outcome.jws, county.keyset, { id: sealed.id, H: sealed.H })
  expect(v.is(Receipt, receipt)).toBe(true)
  expect(await sendToFitConnect(parcel, toIntake)).toEqual(outcome)

  const stands = async (h: string = sealed.H) => {
    const answer = await intake.request(`/submissions/${sealed.id}/receipt?h=${h}`)
    return (await answer.json()) as ReceiptAnswer
  }
  expect(await stands()).toEqual({ receipt: outcome.jws, forwarded: 'waiting' })

  const forwarding = startForwarding({
    store,
    blobs,
    county: { authority: '', forwarding: {} },
    formTitle: () => undefined,
    clock,
    log: createForwardLog({ write: (line) => void log.push(line) }),
    settings: { fitConnect: fitConnect.settings },
    fetch: fitConnect.fetch,
  })
  await forwarding.tick()
  expect(await stands()).toMatchObject({ forwarded: 'waiting' })
  await fitConnect.receiver.fetchAll('unsupported-schema')
  time += 7 * 60 * 60 * 1000
  await forwarding.tick()
  expect(await stands()).toMatchObject({ forwarded: 'rejected' })

  const [failed] = await store.errands()
  await store.retryErrand(failed?.number ?? 0)
  await forwarding.tick()
  expect(await stands()).toMatchObject({ forwarded: 'waiting' })
  await fitConnect.receiver.fetchAll()
  time += 7 * 60 * 60 * 1000
  await forwarding.tick()
  await forwarding.stop()
  expect(await stands()).toEqual({ receipt: outcome.jws, forwarded: 'accepted' })
  expect(await stands('A'.repeat(43))).toMatchObject({ code: 'other-content' })
  expect(await stands('A'.repeat(43))).not.toHaveProperty('forwarded')

  expect(await store.errands(sealed.id)).toMatchObject([
    { kind: 'fit-connect', target: 'zulassung', state: 'done' },
  ])
  expect(fitConnect.receiver.received).toMatchObject([{ data: { name: 'Erika Mustermann' } }])
  expect((await store.submission(sealed.id))?.manifest).not.toContain('Mustermann')
  expect(log.join('')).not.toMatch(/Mustermann|bescheid/u)
})
