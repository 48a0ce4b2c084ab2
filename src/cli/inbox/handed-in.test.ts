import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { CommandError } from '../command-error.ts'
import { readHandedIn } from './handed-in.ts'

const id = '3f0c8a52-6f0e-4c8e-9d7a-0d6f3c1f2a10'
const blob = '8a1d0f6e-2b7c-4f3a-a5e4-1c2d3e4f5a6b'
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url')

/** An application for FIT-Connect as it is saved to a file. */
const saved = (changes: object = {}) => {
  const manifest = JSON.stringify({ v: 1, id, destination: blob, metadata: 'a.b.c.d.e' })
  const data = Buffer.from('a.b.c.d.e').toString('base64')
  const blobs = [{ id: blob, sha256: sha256('a.b.c.d.e'), size: 9, data }]
  return JSON.stringify({ sha256: sha256(manifest), manifest, blobs, ...changes })
}

test('an application for FIT-Connect goes on as one', () => {
  const handedIn = readHandedIn([{ name: 'a.amtantrag', text: saved() }])
  expect(handedIn).toMatchObject({ id, mediaType: 'application/vnd.amtswerk.fit-connect+json' })
  expect(handedIn.blobs.map((one) => [one.id, new TextDecoder().decode(one.bytes)])).toEqual([
    [blob, 'a.b.c.d.e'],
  ])
})

test.for<[what: string, text: string, complaint: RegExp]>([
  [
    'a file that was changed',
    saved({ blobs: [{ id: blob, sha256: sha256('x'), size: 9, data: 'eA==' }] }).replace('eA==', 'eQ=='),
    /beschädigt/u,
  ],
  ['an application that was changed', saved({ sha256: sha256('x') }), /beschädigt/u],
  [
    'an application that is not sealed',
    saved({ manifest: '{"answers":{}}', sha256: sha256('{"answers":{}}') }),
    /kein versiegelter Antrag/u,
  ],
  ['JSON of something else', '{"hallo": 1}', /kein versiegelter Antrag/u],
  ['nothing', '', /kein versiegelter Antrag/u],
])('%s is refused with its name', ([, text, complaint]) => {
  const read = () => readHandedIn([{ name: 'a.amtantrag', text }])
  expect(read).toThrow(CommandError)
  expect(read).toThrow(complaint)
  expect(read).toThrow(/„a\.amtantrag“/u)
})
