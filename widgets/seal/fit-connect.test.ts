import { createHash } from 'node:crypto'
import { compactDecrypt, decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import type { BackendOf } from '../contract/backend.ts'
import { sha256Text } from './digest.ts'
import { type FitConnectApplication, sealForFitConnect } from './fit-connect.ts'
import type { Application } from './seal-application.ts'

const id = '5d2bd0b4-6f3c-4f39-9a3e-0f6d7f0a1c11'
const attachmentId = 'c0ffee00-1234-4abc-8def-0123456789ab'
const bytes = new TextEncoder().encode('%PDF-1.7 Das ist der Inhalt.')

const application: Application = {
  id,
  form: 'probe',
  ver: '1.2.0',
  office: 'amt',
  release: 'A'.repeat(43),
  language: 'de',
  sealedAt: '2026-11-22T23:30:00.000Z',
  answers: { name: 'Erika Mustermann' },
  files: [{ id: attachmentId, name: 'bescheid.pdf', type: 'application/pdf', bytes }],
}

let backend: BackendOf<'fit-connect'>
let privateKey: CryptoKey
let sealed: FitConnectApplication

beforeAll(async () => {
  const pair = await generateKeyPair('RSA-OAEP-256', { extractable: true })
  ;({ privateKey } = pair)
  // As FIT-Connect publishes it: for `wrapKey` and nothing else.
  const jwk = { ...(await exportJWK(pair.publicKey)), alg: 'RSA-OAEP-256', key_ops: ['wrapKey'] }
  backend = {
    kind: 'fit-connect',
    url: 'https://www.example.org/api/v1/',
    destination: '0c438057-ec3e-4ce0-b154-1683b5d3c2e8',
    key: { kid: 'destination-key-1', jwk: jwk as BackendOf<'fit-connect'>['key']['jwk'] },
    service: { name: 'Muster beantragen', identifier: 'urn:de:fim:leika:leistung:99000000000000' },
    schema: 'https://www.example.org/formulare/probe/schema.json',
  }
  sealed = await sealForFitConnect(application, backend)
})

const open = async (jwe: string) => (await compactDecrypt(jwe, privateKey)).plaintext
const openJson = async (jwe: string): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await open(jwe)))
const sha512 = (content: Uint8Array) => createHash('sha512').update(content).digest('hex')

describe('an application for FIT-Connect', () => {
  test('is three kinds of JWE that say what FIT-Connect asks for, and nothing of the application', () => {
    const { parcel, blobs } = sealed
    const header = { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: 'destination-key-1' }
    expect(decodeProtectedHeader(parcel.metadata)).toEqual({ ...header, cty: 'application/json' })
    expect(decodeProtectedHeader(parcel.data)).toEqual({ ...header, cty: 'application/json' })
    const jwe = new TextDecoder().decode(blobs[0]?.sealed)
    expect(decodeProtectedHeader(jwe)).toEqual({ ...header, cty: 'application/pdf' })
    expect(sealed.manifest).not.toMatch(/Mustermann|bescheid/u)
  })

  test('opens with the destination’s key', async () => {
    expect(await openJson(sealed.parcel.data)).toEqual({ name: 'Erika Mustermann' })
    expect(await open(new TextDecoder().decode(sealed.blobs[0]?.sealed))).toEqual(bytes)
  })

  test('has metadata 2.1.0 with the hash of everything that is sealed', async () => {
    expect(await openJson(sealed.parcel.metadata)).toEqual({
      $schema: 'https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json',
      contentStructure: {
        data: {
          hash: { type: 'sha512', content: sha512(await open(sealed.parcel.data)) },
          submissionSchema: { schemaUri: backend.schema, mimeType: 'application/json' },
        },
        attachments: [
          {
            attachmentId,
            purpose: 'attachment',
            mimeType: 'application/pdf',
            filename: 'bescheid.pdf',
            hash: { type: 'sha512', content: sha512(bytes) },
          },
        ],
      },
      // Half past midnight in Germany.
      additionalReferenceInfo: { senderReference: id, applicationDate: '2026-11-23' },
    })
  })

  test('tells the relay where it goes, to which key it is sealed, and which files belong to it', async () => {
    const { manifest, H, parcel, blobs, kid } = sealed
    expect(JSON.parse(manifest)).toEqual(parcel)
    expect(H).toBe(await sha256Text(manifest))
    expect(kid).toBe('destination-key-1')
    expect(parcel).toMatchObject({
      v: 1,
      id,
      form: 'probe',
      ver: '1.2.0',
      office: 'amt',
      destination: backend.destination,
      kid,
      service: backend.service,
    })
    expect(parcel.blobs).toEqual(blobs.map(({ id: blob, sha256, size }) => ({ id: blob, sha256, size })))
    expect(blobs[0]?.sha256).toBe(await sha256Text(new TextDecoder().decode(blobs[0]?.sealed)))
    expect(blobs[0]?.size).toBe(blobs[0]?.sealed.length)
  })

  test('has a size that says little of the answers', async () => {
    const sizes = await Promise.all(
      ['', 'x'.repeat(900)].map(
        async (name) =>
          (await sealForFitConnect({ ...application, answers: { name } }, backend)).parcel.data.length,
      ),
    )
    expect(new Set(sizes).size).toBe(1)
  })

  test('is not made for a key that is none', async () => {
    const jwk = { ...backend.key.jwk, n: 'AQAB' }
    await expect(
      sealForFitConnect(application, { ...backend, key: { ...backend.key, jwk } }),
    ).rejects.toThrow()
  })
})
