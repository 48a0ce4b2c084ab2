import { describe, expect, test } from 'vitest'
import type { BackendOf } from '../../widgets/contract/backend.ts'
import { fitConnectMediaType } from '../../widgets/contract/limits.ts'
import { readReceipt } from '../../widgets/seal/receipt.ts'
import type { FormBinding } from '../../src/intake/form-bindings.ts'
import { formBindings } from '../../src/intake/form-bindings.ts'
import { musterland } from '../fixtures/musterland.ts'
import { form, office, sealed, uuid } from './application.ts'
import { testCounty } from './county.ts'
import { openDesk, rowsIn } from './intake-desk.ts'
import { put, putManifest, receiptIn } from './requests.ts'
import { parcelOf, sha256Of } from './fit-connect-parcel.ts'

const county = await testCounty()

const bound = (binding: Partial<FormBinding>) => new Map([[form, { office, ...binding }]])

describe('a form that the county does not take', () => {
  const message = { de: 'Das Geld ist ausgegeben.', en: 'No money left.' }

  test.for<[time: 'now' | 'good', status: number, code: string, retryAfter: string | null]>([
    ['now', 503, 'form-suspended', '3600'],
    ['good', 410, 'form-withdrawn', null],
  ])('is refused with the county’s own words: %s', async ([time, status, code, retryAfter]) => {
    const { intake, path } = await openDesk(county, { forms: bound({ closed: { for: time, message } }) })
    const answer = await putManifest(intake, await sealed(county))
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Retry-After')).toBe(retryAfter)
    expect(await answer.json()).toMatchObject({ code, detail: 'Das Geld ist ausgegeben.' })
    expect(rowsIn(path).submissions).toBe(0)
  })

  test('still gives the receipt of what had come in before', async () => {
    const before = await openDesk(county)
    const parcel = await sealed(county)
    const receipt = await receiptIn(await putManifest(before.intake, parcel))
    const forms = bound({ closed: { for: 'good', message } })
    const after = await openDesk(county, { forms }, before.path)
    const again = await putManifest(after.intake, parcel)
    expect(again.status).toBe(200)
    expect(await receiptIn(again)).toBe(receipt)
    const fetched = await after.intake.request(`/submissions/${parcel.id}/receipt?h=${parcel.H}`)
    expect(await receiptIn(fetched)).toBe(receipt)
  })
})

describe('what is owed for an application', () => {
  const errands = [
    { kind: 'mail', target: 'poststelle' },
    { kind: 'notice', target: 'sachgebiet' },
  ] as const

  test('is stored with it, once however often it comes', async () => {
    const { intake, store } = await openDesk(county, { forms: bound({ errands }) })
    const parcel = await sealed(county)
    await putManifest(intake, parcel)
    await putManifest(intake, parcel)
    expect(await store.errands(parcel.id)).toMatchObject(errands)
  })

  test('is what county.yaml says: of the form, else of the intake', async () => {
    const { county } = await musterland()
    const [[id, binding] = ['', undefined]] = Object.entries(county.forms)
    if (!binding) throw new Error('Musterland has bound no form.')
    const forwarding = {
      post: { kind: 'mail', to: 'post@example.org' },
      hinweis: { kind: 'notice', to: 'amt@example.org' },
    } as const
    const intake = { ...county.intake, forward: ['post'] }
    const of = (forward?: string[]) =>
      formBindings({
        ...county,
        forwarding,
        intake,
        forms: { [id]: { ...binding, ...(forward && { forward }) } },
      }).get(id)?.errands
    expect(of()).toEqual([{ kind: 'mail', target: 'post' }])
    expect(of(['hinweis'])).toEqual([{ kind: 'notice', target: 'hinweis' }])
    expect(of([])).toEqual([])
  })
})

describe('an application for a FIT-Connect destination', () => {
  const destination = uuid()
  const relays = [{ name: 'bundesamt', destination, kid: 'ziel-1' }]
  const headersOf = (id: string) => ({ 'Content-Type': fitConnectMediaType, 'Idempotency-Key': `"${id}"` })
  const open = () =>
    openDesk(county, { forms: bound({ relays, errands: [{ kind: 'mail', target: 'post' }] }) })
  const hand = async (desk: Awaited<ReturnType<typeof open>>, parcel: { id: string }) => {
    const body = new TextEncoder().encode(JSON.stringify(parcel))
    return put(desk.intake, `/submissions/${parcel.id}`, body, headersOf(parcel.id))
  }

  test('is taken as it is, with a receipt, and brought there', async () => {
    const desk = await open()
    const parcel = parcelOf({ destination, kid: 'ziel-1' })
    const answer = await hand(desk, parcel)
    expect(answer.status).toBe(201)
    const H = sha256Of(JSON.stringify(parcel))
    const { receipt } = await readReceipt(await receiptIn(answer), county.keyset, { id: parcel.id, H })
    expect(receipt).toMatchObject({ kid: 'ziel-1', form, office })
    expect(await desk.store.submission(parcel.id)).toMatchObject({
      kind: 'fit-connect',
      manifest: JSON.stringify(parcel),
    })
    expect(await desk.store.errands(parcel.id)).toMatchObject([{ kind: 'fit-connect', target: 'bundesamt' }])
    expect((await hand(desk, parcel)).status).toBe(200)
    expect(rowsIn(desk.path).submissions).toBe(1)
  })

  test.for<[name: string, code: string, changes: Parameters<typeof parcelOf>[0]]>([
    ['another destination', 'unknown-key', { destination: uuid() }],
    ['another key of the destination', 'unknown-key', { kid: 'ziel-2' }],
    ['parts that are sealed to another key', 'bad-envelope', { dataKid: 'ziel-2' }],
    ['another office', 'bad-envelope', { office: 'ordnungsamt' }],
    ['an unknown form', 'unknown-form', { form: 'unbekannt' }],
    ['a form that is no name', 'bad-envelope', { form: '../muster' }],
    ['unsealed data', 'bad-envelope', { data: '{"name":"Erika"}' }],
    ['a further key', 'bad-envelope', { extra: { name: 'Erika' } }],
    ['a file listed twice', 'bad-envelope', { twice: true }],
    [
      'a file that has not come',
      'missing-blobs',
      { blobs: [{ id: uuid(), sha256: 'A'.repeat(43), size: 3 }] },
    ],
  ])('is refused with %s as %s', async ([, code, changes]) => {
    const desk = await open()
    const answer = await hand(desk, parcelOf({ destination, kid: 'ziel-1', ...changes }))
    expect(await answer.json()).toMatchObject({ code })
    expect(rowsIn(desk.path).submissions).toBe(0)
  })

  test('is kept byte for byte: what is no UTF-8 is refused', async () => {
    const { intake } = await open()
    const parcel = parcelOf({ destination, kid: 'ziel-1' })
    const text = JSON.stringify(parcel).replace('Leistung', 'Leistung\u{fffd}')
    const bytes = Buffer.from(text)
    const at = bytes.indexOf('efbfbd', 0, 'hex')
    const broken = Uint8Array.from(
      Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff]), bytes.subarray(at + 3)]),
    )
    const answer = await put(intake, `/submissions/${parcel.id}`, broken, headersOf(parcel.id))
    expect(await answer.json()).toMatchObject({ code: 'bad-envelope' })
  })

  test('has to be one of the form’s own backends in county.yaml, whichever', async () => {
    const { county } = await musterland()
    const [[id, binding] = ['', undefined]] = Object.entries(county.forms)
    if (!binding) throw new Error('Musterland has bound no form.')
    const backend = { kind: 'fit-connect', destination, key: { kid: 'ziel-1' } } as BackendOf<'fit-connect'>
    const backends = { ...county.backends, bundesamt: backend }
    const relaysOf = (changes: Partial<typeof binding>) =>
      formBindings({ ...county, backends, forms: { [id]: { ...binding, ...changes } } }).get(id)?.relays
    expect(relaysOf({})).toEqual([])
    expect(relaysOf({ backend: 'bundesamt' })).toEqual(relays)
    expect(relaysOf({ otherBackends: ['bundesamt'] })).toEqual(relays)
  })
})
