import * as v from 'valibot'
import { expect, test } from 'vitest'
import { HandInFile } from '../contract/hand-in-file.ts'
import { sealedFile, sealedFileName, sendToFile } from './file.ts'
import type { Parcel } from './transport.ts'

const bytes = new Uint8Array(10_000).map((_, index) => index)
const parcel: Parcel = {
  id: '3f0c8a52-6f0e-4c8e-9d7a-0d6f3c1f2a10',
  form: 'probe',
  ver: '1.0.0',
  office: 'amt',
  backend: { kind: 'file' },
  manifest: 'a.b.c.d.e',
  H: 'A'.repeat(43),
  blobs: [
    { id: '8a1d0f6e-2b7c-4f3a-a5e4-1c2d3e4f5a6b', sha256: 'B'.repeat(42) + 'A', size: bytes.length, bytes },
  ],
}

test('a file is never delivered by itself', async () => {
  expect(await sendToFile({ ...parcel, backend: { kind: 'file' } }, fetch)).toEqual({ kind: 'to-hand-in' })
})

test('the file says what it is, and holds every byte', async () => {
  const text = await sealedFile(parcel).text()
  const file = v.parse(HandInFile, JSON.parse(text))
  expect(file).toMatchObject({ v: 1, form: 'probe', office: 'amt', id: parcel.id, manifest: parcel.manifest })
  expect(Buffer.from(file.blobs[0]?.data ?? '', 'base64').equals(bytes)).toBe(true)
  // Whoever opens it with a text editor reads this first.
  expect(text.split('\n')[2]).toMatch(/"note": "Dies ist ein versiegelter Antrag\. /u)
  expect(sealedFileName(parcel)).toBe('antrag-probe-3f0c8a52.amtantrag')
})
