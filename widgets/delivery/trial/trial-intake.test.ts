import { expect, test } from 'vitest'
import { file, form, office, sealed, uuid } from '../../../tests/contract/application.ts'
import { testCounty } from '../../../tests/contract/county.ts'
import { openDesk } from '../../../tests/contract/intake-desk.ts'
import { type Asked, put, putBlobs, putManifest } from '../../../tests/contract/requests.ts'
import { maxManifestBytes } from '../../contract/limits.ts'
import { readReceipt } from '../../seal/receipt.ts'
import { TrialIntake } from './trial-intake.ts'

const county = await testCounty()
const stranger = await testCounty()

/** The trial's intake, asked as the real one is asked. */
function trialIntake(): Asked {
  const intake = new TrialIntake({ ...county, keysetJws: '' }, new Map([[form, { office }]]))
  return { request: (path, init) => intake.answer(path, new Request(`https://probe.example${path}`, init)) }
}

/** What an answer says: its status, its kind, the code of a refusal, whether there is a receipt. */
async function said(answer: Response): Promise<object> {
  const body = await answer.text()
  const json = (body === '' ? {} : JSON.parse(body)) as { code?: string; receipt?: string }
  return {
    status: answer.status,
    type: answer.headers.get('Content-Type'),
    etag: answer.headers.get('ETag'),
    code: json.code,
    hasReceipt: json.receipt !== undefined,
  }
}

const bytes = (text: string) => new TextEncoder().encode(text)
const plain = await sealed(county)
const other = await sealed(county)
const withFiles = await sealed(county, { files: [file('eins'), file('zwei')] })
const [firstFile, secondFile] = withFiles.blobs
if (!firstFile || !secondFile) throw new Error('no files')
const toStranger = await sealed(stranger)
const ofOtherForm = await sealed(county, { form: 'anderes-formular' })
const ofOtherOffice = await sealed(county, { office: 'anderes-amt' })
const blobPath = (blob: string, id = withFiles.id) => `/submissions/${id}/b/${blob}`
const ask = (asked: Asked, path: string, method = 'GET') => Promise.resolve(asked.request(path, { method }))
const work = (asked: Asked, body: string, type = 'application/json') =>
  Promise.resolve(asked.request('/pow', { method: 'POST', body, headers: { 'Content-Type': type } }))

/** Each asks one intake something; the last answer counts. */
const conversations: readonly [what: string, (intake: Asked) => Promise<Response>][] = [
  ['an application', (intake) => putManifest(intake, plain)],
  [
    'the same once more',
    async (intake) => {
      await putManifest(intake, plain)
      return putManifest(intake, plain)
    },
  ],
  [
    'other bytes under the same id',
    async (intake) => {
      await putManifest(intake, plain)
      return putManifest(intake, { id: plain.id, manifest: other.manifest })
    },
  ],
  [
    'one with its files',
    async (intake) => {
      await putBlobs(intake, withFiles)
      return putManifest(intake, withFiles)
    },
  ],
  ['one without its files', (intake) => putManifest(intake, withFiles)],
  [
    'one with one file of two',
    async (intake) => {
      await put(intake, blobPath(firstFile.id), firstFile.sealed)
      return putManifest(intake, withFiles)
    },
  ],
  ['one that is sealed to another county', (intake) => putManifest(intake, toStranger)],
  ['one with a form that is not taken', (intake) => putManifest(intake, ofOtherForm)],
  ['one for another office', (intake) => putManifest(intake, ofOtherOffice)],
  ['one under another id', (intake) => putManifest(intake, { id: uuid(), manifest: plain.manifest })],
  ['no id', (intake) => putManifest(intake, { id: 'nein', manifest: plain.manifest })],
  ['another key', (intake) => putManifest(intake, plain, { 'Idempotency-Key': '"x"' })],
  ['another kind', (intake) => putManifest(intake, plain, { 'Content-Type': 'text/plain' })],
  ['another digest', (intake) => putManifest(intake, plain, { 'Content-Digest': 'sha-256=:x:' })],
  ['no digest', (intake) => putManifest(intake, plain, { 'Content-Digest': undefined })],
  ['what is not sealed', (intake) => putManifest(intake, { id: plain.id, manifest: 'kein.JWE' })],
  ['too much', (intake) => putManifest(intake, { id: plain.id, manifest: 'A'.repeat(maxManifestBytes + 1) })],
  ['a file', (intake) => put(intake, blobPath(firstFile.id), firstFile.sealed)],
  [
    'the same file once more',
    async (intake) => {
      await put(intake, blobPath(firstFile.id), firstFile.sealed)
      return put(intake, blobPath(firstFile.id), firstFile.sealed)
    },
  ],
  [
    'other bytes under the id of a file',
    async (intake) => {
      await put(intake, blobPath(firstFile.id), firstFile.sealed)
      return put(intake, blobPath(firstFile.id), secondFile.sealed)
    },
  ],
  [
    'its own bytes under the id of a file, with another digest',
    async (intake) => {
      await put(intake, blobPath(firstFile.id), firstFile.sealed)
      return put(intake, blobPath(firstFile.id), firstFile.sealed, {
        'Content-Digest': `sha-256=:${'A'.repeat(43)}=:`,
      })
    },
  ],
  ['a file under the id of another', (intake) => put(intake, blobPath(firstFile.id), secondFile.sealed)],
  [
    'a file of another application',
    (intake) => put(intake, blobPath(firstFile.id, plain.id), firstFile.sealed),
  ],
  ['a file that is not sealed', (intake) => put(intake, blobPath(firstFile.id), bytes('Ein Bild'))],
  [
    'a file with another digest',
    (intake) =>
      put(intake, blobPath(firstFile.id), firstFile.sealed, {
        'Content-Digest': `sha-256=:${'A'.repeat(43)}=:`,
      }),
  ],
  [
    'a file without a digest',
    (intake) => put(intake, blobPath(firstFile.id), firstFile.sealed, { 'Content-Digest': undefined }),
  ],
  [
    'a file of another kind',
    (intake) => put(intake, blobPath(firstFile.id), firstFile.sealed, { 'Content-Type': 'image/png' }),
  ],
  ['a file without an id', (intake) => put(intake, blobPath('nein'), firstFile.sealed)],
  ['whether a file is there that is not', (intake) => ask(intake, blobPath(firstFile.id), 'HEAD')],
  [
    'whether a file is there that is',
    async (intake) => {
      await put(intake, blobPath(firstFile.id), firstFile.sealed)
      return ask(intake, blobPath(firstFile.id), 'HEAD')
    },
  ],
  ['whether a file without an id is there', (intake) => ask(intake, blobPath('nein'), 'HEAD')],
  ['a file back', (intake) => ask(intake, blobPath(firstFile.id))],
  [
    'a receipt again',
    async (intake) => {
      await putManifest(intake, plain)
      return ask(intake, `/submissions/${plain.id}/receipt?h=${plain.H}`)
    },
  ],
  [
    'a receipt for other bytes',
    async (intake) => {
      await putManifest(intake, plain)
      return ask(intake, `/submissions/${plain.id}/receipt?h=${other.H}`)
    },
  ],
  [
    'a receipt for what has not come',
    (intake) => ask(intake, `/submissions/${plain.id}/receipt?h=${plain.H}`),
  ],
  ['a receipt without an id', (intake) => ask(intake, '/submissions/nein/receipt?h=x')],
  ['the proof of work', (intake) => work(intake, JSON.stringify({ id: plain.id, H: plain.H }))],
  ['the proof of work for nothing', (intake) => work(intake, '{}')],
  ['the proof of work in no JSON', (intake) => work(intake, 'nein')],
  ['the proof of work of another kind', (intake) => work(intake, '{}', 'text/plain')],
  ['something that there is not', (intake) => ask(intake, '/gibt-es-nicht')],
]

test.for(conversations)('answers as the real intake does when it gets %s', async ([, talk]) => {
  const { intake } = await openDesk(county)
  expect(await said(await talk(trialIntake()))).toEqual(await said(await talk(intake)))
})

test('signs receipts that hold, and counts them', async () => {
  const intake = trialIntake()
  const receipts = []
  for (const parcel of [plain, other]) {
    const answer = await putManifest(intake, parcel)
    const { receipt } = (await answer.json()) as { receipt: string }
    receipts.push((await readReceipt(receipt, county.keyset, parcel)).receipt)
  }
  expect(receipts).toMatchObject([
    { id: plain.id, H: plain.H, form, office, kid: county.office.kid, seq: 1 },
    { id: other.id, H: other.H, form, office, kid: county.office.kid, seq: 2 },
  ])
})
