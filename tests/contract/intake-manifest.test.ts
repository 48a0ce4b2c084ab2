import { describe, expect, test } from 'vitest'
import { type ProblemCode, problemCodes } from '../../widgets/contract/error-codes.ts'
import { readReceipt } from '../../widgets/seal/receipt.ts'
import type { SealedApplication } from '../../widgets/seal/seal-application.ts'
import { application, file, sealed, uuid } from './application.ts'
import { now, testCounty } from './county.ts'
import { openDesk, rowsIn } from './intake-desk.ts'
import { putBlobs, putManifest, receiptIn } from './requests.ts'

const county = await testCounty()
const stranger = await testCounty()

describe('PUT /submissions/:id', () => {
  test('answers 201 with a receipt whose signature, id and hash hold', async () => {
    const { intake, path } = await openDesk(county)
    const parcel = await sealed(county)
    const answer = await putManifest(intake, parcel)
    expect(answer.status).toBe(201)
    expect(answer.headers.get('Content-Type')).toBe('application/json')
    const { receipt } = await readReceipt(await receiptIn(answer), county.keyset, parcel)
    expect(receipt).toMatchObject({ id: parcel.id, H: parcel.H, kid: county.office.kid, seq: 1 })
    expect(receipt.receivedAt).toBe(new Date(now).toISOString())
    expect(rowsIn(path).submissions).toBe(1)
  })

  test('answers 200 with the very same receipt when the same bytes come again', async () => {
    const { intake, path } = await openDesk(county)
    const parcel = await sealed(county)
    const first = await putManifest(intake, parcel)
    const second = await putManifest(intake, parcel)
    expect(second.status).toBe(200)
    expect(await receiptIn(second)).toBe(await receiptIn(first))
    expect(rowsIn(path).submissions).toBe(1)
  })

  test('gives the old receipt though form and key are gone since', async () => {
    const before = await openDesk(county)
    const parcel = await sealed(county)
    const receipt = await receiptIn(await putManifest(before.intake, parcel))
    const revoked = [{ kid: county.office.kid, reason: 'lost' }]
    const keys = { receipt: county.receipt, keyset: { ...county.keyset, revoked } }
    const after = await openDesk(county, { forms: new Map(), keys }, before.path)
    const answer = await putManifest(after.intake, parcel)
    expect(answer.status).toBe(200)
    expect(await receiptIn(answer)).toBe(receipt)
  })

  test('takes an application with its files once all of them are there', async () => {
    const { intake, path } = await openDesk(county)
    const parcel = await sealed(county, { files: [file('eins'), file('zwei')] })
    await putBlobs(intake, parcel)
    expect((await putManifest(intake, parcel)).status).toBe(201)
    expect(rowsIn(path)).toEqual({ submissions: 1, blobs: 2 })
  })

  test('takes an application sealed to a key that ran out while it waited on the device', async () => {
    const days = 24 * 60 * 60 * 1000
    const notAfter = county.sealTo.notAfter * 1000
    const late = await openDesk(county, { clock: () => notAfter + 29 * days })
    expect((await putManifest(late.intake, await sealed(county))).status).toBe(201)
    const tooLate = await openDesk(county, { clock: () => notAfter + 30 * days })
    expect((await putManifest(tooLate.intake, await sealed(county))).status).toBe(400)
  })

  const id = uuid()
  const withFile = { files: [file()] }
  test.for<
    [name: string, code: ProblemCode, parcel: () => Promise<Pick<SealedApplication, 'id' | 'manifest'>>]
  >([
    ['an id that is no UUID', 'bad-id', async () => ({ ...(await sealed(county)), id: 'kein-uuid' })],
    ['an id in capitals', 'bad-id', async () => ({ ...(await sealed(county)), id: uuid().toUpperCase() })],
    ['plain text', 'bad-envelope', async () => ({ id, manifest: '{"name":"Erika"}' })],
    ['an empty body', 'bad-envelope', async () => ({ id, manifest: '' })],
    ['five empty parts', 'bad-envelope', async () => ({ id, manifest: '....' })],
    ['another id inside', 'bad-envelope', async () => ({ ...(await sealed(county)), id })],
    ['another office than the form’s', 'bad-envelope', () => sealed(county, { office: 'fremdes-amt' })],
    ['a version that is none', 'bad-envelope', () => sealed(county, { ver: 'neueste' })],
    ['a form that is not bound here', 'unknown-form', () => sealed(county, { form: 'fremder-antrag' })],
    ['a key of another county', 'unknown-key', () => sealed(stranger)],
    ['files that have not come in', 'missing-blobs', () => sealed(county, withFile)],
  ])('refuses %s as %s and changes nothing', async ([, code, parcel]) => {
    const { intake, path } = await openDesk(county)
    const answer = await putManifest(intake, await parcel())
    expect(answer.status).toBe(problemCodes[code])
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await answer.json()).toEqual({
      status: problemCodes[code],
      code,
      title: expect.stringMatching(/^[A-ZÄÖÜ].*\.$/u),
    })
    expect(rowsIn(path)).toEqual({ submissions: 0, blobs: 0 })
  })

  test.for<[name: string, code: ProblemCode, headers: Record<string, string | undefined>]>([
    ['no Idempotency-Key', 'bad-id', { 'Idempotency-Key': undefined }],
    ['another Idempotency-Key', 'bad-id', { 'Idempotency-Key': `"${uuid()}"` }],
    ['no content type', 'wrong-content-type', { 'Content-Type': undefined }],
    ['JSON', 'wrong-content-type', { 'Content-Type': 'application/json' }],
    ['a form post', 'wrong-content-type', { 'Content-Type': 'text/plain' }],
    ['no digest', 'bad-digest', { 'Content-Digest': undefined }],
    ['another digest', 'bad-digest', { 'Content-Digest': `sha-256=:${'A'.repeat(43)}=:` }],
    ['a digest of another kind', 'bad-digest', { 'Content-Digest': 'md5=:rL0Y20zC+Fzt72VPzMSk2A==:' }],
    ['a length over the limit', 'too-large', { 'Content-Length': '2000001' }],
  ])('refuses a request with %s as %s and changes nothing', async ([, code, headers]) => {
    const { intake, path } = await openDesk(county)
    const answer = await putManifest(intake, await sealed(county), headers)
    expect(answer.status).toBe(problemCodes[code])
    expect(await answer.json()).toMatchObject({ code })
    expect(rowsIn(path)).toEqual({ submissions: 0, blobs: 0 })
  })

  test('refuses a revoked key', async () => {
    const revoked = [{ kid: county.office.kid, reason: 'lost' }]
    const keys = { receipt: county.receipt, keyset: { ...county.keyset, revoked } }
    const { intake, path } = await openDesk(county, { keys })
    expect(await (await putManifest(intake, await sealed(county))).json()).toMatchObject({
      code: 'unknown-key',
    })
    expect(rowsIn(path).submissions).toBe(0)
  })

  test('refuses other bytes under a taken id and keeps the first', async () => {
    const { intake, path, store } = await openDesk(county)
    const first = application()
    const parcel = await sealed(county, first)
    const other = await sealed(county, { ...first, answers: { name: 'Max Mustermann' } })
    const receipt = await receiptIn(await putManifest(intake, parcel))
    const answer = await putManifest(intake, other)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ code: 'other-content' })
    expect(await store.receipt(first.id)).toMatchObject({ h: parcel.H, receipt })
    expect(rowsIn(path).submissions).toBe(1)
  })

  test('refuses an application where another file lies under the id of one of its files', async () => {
    const { intake, path } = await openDesk(county)
    const one = application({ files: [file('eins')] })
    await putBlobs(intake, await sealed(county, one))
    const answer = await putManifest(intake, await sealed(county, one))
    expect(await answer.json()).toMatchObject({ code: 'missing-blobs' })
    expect(rowsIn(path)).toEqual({ submissions: 0, blobs: 1 })
  })

  test('counts the bytes that really come, whatever the length says', async () => {
    const limits = { maxManifestBytes: 100 }
    const { intake, path } = await openDesk(county, { limits })
    const parcel = await sealed(county)
    expect((await putManifest(intake, parcel)).status).toBe(413)
    expect((await putManifest(intake, parcel, { 'Content-Length': '50' })).status).toBe(413)
    expect(rowsIn(path).submissions).toBe(0)
  })

  test.for([0, 1])('takes a manifest of the limit and refuses one byte more (%s over)', async (over) => {
    const parcel = await sealed(county)
    const limits = { maxManifestBytes: parcel.manifest.length - over }
    const { intake } = await openDesk(county, { limits })
    expect((await putManifest(intake, parcel)).status).toBe(over ? 413 : 201)
  })

  test('refuses a body for which no memory is left, and takes it again once there is', async () => {
    const parcel = await sealed(county)
    const limits = { maxBytesInFlight: parcel.manifest.length }
    const { intake } = await openDesk(county, { limits })
    const stuck = new TransformStream<Uint8Array, Uint8Array>()
    const writer = stuck.writable.getWriter()
    const id = uuid()
    const headers = { 'Content-Type': 'application/jose', 'Idempotency-Key': `"${id}"` }
    const init = { method: 'PUT', body: stuck.readable, duplex: 'half', headers }
    const first = Promise.resolve(intake.request(`/submissions/${id}`, init))
    await writer.write(new Uint8Array(10))
    const refused = await putManifest(intake, parcel)
    expect(refused.status).toBe(503)
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
    await writer.abort(new Error('gone'))
    expect((await first).status).toBe(400)
    expect((await putManifest(intake, parcel)).status).toBe(201)
  })

  test('gives up a body that comes too slowly', async () => {
    const { intake, path } = await openDesk(county, { limits: { slowest: { ms: 20, bytesPerMs: 1e9 } } })
    const id = uuid()
    const stuck = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(10)) })
    const headers = { 'Content-Type': 'application/jose', 'Idempotency-Key': `"${id}"` }
    const init = { method: 'PUT', body: stuck, duplex: 'half', headers }
    const answer = await intake.request(`/submissions/${id}`, init)
    expect(await answer.json()).toMatchObject({ status: 408, code: 'too-slow' })
    expect(answer.headers.get('Connection')).toBe('close')
    expect(rowsIn(path).submissions).toBe(0)
  })
})
