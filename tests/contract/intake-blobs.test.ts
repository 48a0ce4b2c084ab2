import { describe, expect, test } from 'vitest'
import { type ProblemCode, problemCodes } from '../../widgets/contract/error-codes.ts'
import type { SealedApplication } from '../../widgets/seal/seal-application.ts'
import { application, file, sealed, uuid } from './application.ts'
import { testCounty } from './county.ts'
import { openDesk, rowsIn } from './intake-desk.ts'
import { put, putManifest } from './requests.ts'

const county = await testCounty()

/** A sealed application with one file, and where that file goes. */
async function parcelWithFile() {
  const parcel = await sealed(county, { files: [file()] })
  const [blob] = parcel.blobs
  if (!blob) throw new Error('The parcel has no file.')
  return { parcel, blob, url: `/submissions/${parcel.id}/b/${blob.id}` }
}

describe('PUT /submissions/:id/b/:blobId', () => {
  test('takes a file, and the same again without a change', async () => {
    const { intake, path } = await openDesk(county)
    const { blob, url } = await parcelWithFile()
    expect((await put(intake, url, blob.sealed)).status).toBe(201)
    expect((await put(intake, url, blob.sealed)).status).toBe(204)
    expect(rowsIn(path)).toEqual({ submissions: 0, blobs: 1 })
  })

  test('refuses other bytes under the same id and keeps the first', async () => {
    const { intake, store } = await openDesk(county)
    const first = application({ files: [file()] })
    const [one, two] = [await sealed(county, first), await sealed(county, first)]
    const url = `/submissions/${one.id}/b/${one.blobs[0]?.id}`
    await put(intake, url, (one.blobs[0] as SealedApplication['blobs'][number]).sealed)
    const answer = await put(intake, url, (two.blobs[0] as SealedApplication['blobs'][number]).sealed)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ code: 'other-content' })
    expect(await store.blob(one.id, one.blobs[0]?.id ?? '')).toMatchObject({ sha256: one.blobs[0]?.sha256 })
  })

  test.for<[name: string, code: ProblemCode, headers: Record<string, string | undefined>]>([
    ['another content type', 'wrong-content-type', { 'Content-Type': 'application/octet-stream' }],
    ['no digest', 'bad-digest', { 'Content-Digest': undefined }],
    ['another digest', 'bad-digest', { 'Content-Digest': `sha-256=:${'A'.repeat(43)}=:` }],
    ['a length over the limit', 'too-large', { 'Content-Length': '31000000' }],
  ])('refuses a file with %s as %s and keeps nothing', async ([, code, headers]) => {
    const { intake, path } = await openDesk(county)
    const { blob, url } = await parcelWithFile()
    const answer = await put(intake, url, blob.sealed, headers)
    expect(answer.status).toBe(problemCodes[code])
    expect(await answer.json()).toMatchObject({ code })
    expect(rowsIn(path).blobs).toBe(0)
  })

  test('refuses a file that is not sealed, and one of another application', async () => {
    const { intake, path } = await openDesk(county)
    const { parcel, blob } = await parcelWithFile()
    const plain = new TextEncoder().encode('%PDF-1.7 Das ist offen.')
    for (const [url, body] of [
      [`/submissions/${parcel.id}/b/${blob.id}`, plain],
      [`/submissions/${uuid()}/b/${blob.id}`, blob.sealed],
      [`/submissions/${parcel.id}/b/${uuid()}`, blob.sealed],
    ] as const) {
      const answer = await put(intake, url, body)
      expect(await answer.json()).toMatchObject({ status: 400, code: 'bad-envelope' })
    }
    expect(rowsIn(path).blobs).toBe(0)
  })

  test('refuses ids that are no UUIDs', async () => {
    const { intake } = await openDesk(county)
    const { parcel, blob } = await parcelWithFile()
    for (const url of [`/submissions/x/b/${blob.id}`, `/submissions/${parcel.id}/b/x'--`]) {
      expect(await (await put(intake, url, blob.sealed)).json()).toMatchObject({ code: 'bad-id' })
    }
  })

  test('counts bytes as they come and stops reading at the limit', async () => {
    const { intake, path, blobs } = await openDesk(county, { limits: { maxBlobBytes: 5000 } })
    const { parcel, blob, url } = await parcelWithFile()
    const head = new TextEncoder().encode(new TextDecoder().decode(blob.sealed).replace(/\..*$/su, '.'))
    let sent = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        controller.enqueue(sent === 0 ? head : new Uint8Array(1000).fill(65))
        sent += 1
      },
    })
    const init = { method: 'PUT', body: endless, duplex: 'half' }
    const headers = { 'Content-Type': 'application/jose', 'Content-Digest': `sha-256=:${'A'.repeat(43)}=:` }
    const answer = await intake.request(url, { ...init, headers })
    expect(answer.status).toBe(413)
    expect(sent).toBeLessThan(10)
    expect(rowsIn(path).blobs).toBe(0)
    expect(await blobs.read(parcel.id, blob.id)).toBeUndefined()
  })

  test.for([0, 1])('takes a file of the limit and refuses one byte more (%s over)', async (over) => {
    const { blob, url } = await parcelWithFile()
    const { intake, path } = await openDesk(county, { limits: { maxBlobBytes: blob.size - over } })
    expect((await put(intake, url, blob.sealed)).status).toBe(over ? 413 : 201)
    expect(rowsIn(path).blobs).toBe(over ? 0 : 1)
  })

  test('keeps nothing of what begins like a file and never has a header', async () => {
    const { intake, blobs } = await openDesk(county)
    const { parcel, blob, url } = await parcelWithFile()
    const answer = await put(intake, url, new Uint8Array(200_000).fill(65))
    expect(await answer.json()).toMatchObject({ code: 'bad-envelope' })
    expect(await blobs.read(parcel.id, blob.id)).toBeUndefined()
  })

  test('takes a FIT-Connect attachment, whose header names no application, and nothing between the two', async () => {
    const { intake } = await openDesk(county)
    const { url } = await parcelWithFile()
    const jwe = (header: object) =>
      new TextEncoder().encode(`${Buffer.from(JSON.stringify(header)).toString('base64url')}.a.b.c.d`)
    const header = { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: 'key-1', cty: 'application/pdf', zip: 'DEF' }
    const wrong = [
      { ...header, id: uuid() },
      { ...header, blob: uuid() },
      { ...header, enc: 'A128GCM' },
      { ...header, alg: 'dir' },
      { ...header, kid: '' },
    ]
    for (const one of wrong)
      expect(await (await put(intake, url, jwe(one))).json()).toMatchObject({ code: 'bad-envelope' })
    expect((await put(intake, url, jwe(header))).status).toBe(201)
  })

  test('gives up a file that comes too slowly', async () => {
    const { intake, blobs } = await openDesk(county, { limits: { slowest: { ms: 20, bytesPerMs: 1e9 } } })
    const { parcel, blob, url } = await parcelWithFile()
    const stuck = new ReadableStream({ start: (controller) => controller.enqueue(blob.sealed.slice(0, 600)) })
    const headers = { 'Content-Type': 'application/jose', 'Content-Digest': `sha-256=:${'A'.repeat(43)}=:` }
    const answer = await intake.request(url, {
      method: 'PUT',
      body: stuck,
      duplex: 'half',
      headers,
    } as RequestInit)
    expect(await answer.json()).toMatchObject({ status: 408, code: 'too-slow' })
    expect(await blobs.read(parcel.id, blob.id)).toBeUndefined()
  })

  test('takes only so many bytes of files for one application', async () => {
    const { parcel, blob, url } = await parcelWithFile()
    const limits = { maxApplicationBytes: blob.size - 1 }
    const { intake, path } = await openDesk(county, { limits })
    expect((await put(intake, url, blob.sealed)).status).toBe(413)
    expect(parcel.blobs).toHaveLength(1)
    expect(rowsIn(path).blobs).toBe(0)
  })
})

describe('HEAD /submissions/:id/b/:blobId', () => {
  test('says whether a file is there, by its hash', async () => {
    const { intake } = await openDesk(county)
    const { blob, url } = await parcelWithFile()
    expect((await intake.request(url, { method: 'HEAD' })).status).toBe(404)
    await put(intake, url, blob.sealed)
    const answer = await intake.request(url, { method: 'HEAD' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('ETag')).toBe(`"${blob.sha256}"`)
    expect((await intake.request('/submissions/x/b/y', { method: 'HEAD' })).status).toBe(400)
  })

  test('never gives the file itself', async () => {
    const { intake } = await openDesk(county)
    const { parcel, blob, url } = await parcelWithFile()
    await put(intake, url, blob.sealed)
    expect((await putManifest(intake, parcel)).status).toBe(201)
    const answer = await intake.request(url)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'not-found' })
  })
})
