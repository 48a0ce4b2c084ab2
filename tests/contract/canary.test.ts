import { dirname } from 'node:path'
import { expect, test, vi } from 'vitest'
import { createMetrics } from '../../src/intake/metrics.ts'
import { openFile, openManifest } from '../../widgets/seal/open-application.ts'
import { file, sealed } from './application.ts'
import { testCounty } from './county.ts'
import { filesUnder } from './files-under.ts'
import { openDesk } from './intake-desk.ts'
import { put, putBlobs, putManifest } from './requests.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A marker of its own for each place that something can be written into. */
const places = [
  'name',
  'row',
  'nested',
  'key',
  'fileName',
  'fileBytes',
  'agent',
  'referer',
  'query',
  'path',
] as const
const canary = Object.fromEntries(
  places.map((place, index) => [place, `KANARIENVOGEL-${index}-${place}`]),
) as Record<(typeof places)[number], string>

/** How a text may lie in a file: as it is, and in both encodings that sealed things travel in. */
const shapesOf = (text: string): string[] => [
  text,
  ...[0, 1, 2].map((shift) =>
    // Base64 of a text depends on where it begins; without its ends, which depend on its neighbours.
    Buffer.from(' '.repeat(shift) + text)
      .toString('base64url')
      .slice(shift === 0 ? 0 : 4, -3),
  ),
  Buffer.from(text).toString('hex'),
]

const shapes = Object.values(canary).flatMap(shapesOf)
const found = (bytes: Buffer | string) => shapes.filter((shape) => bytes.includes(shape))

test('nothing of what a citizen wrote is in database, write-ahead log, files, temporary files, log or metrics', async () => {
  const county = await testCounty()
  const { intake, path, log, store, blobs } = await openDesk(county)
  const temporary = await temporaryFolder()
  vi.stubEnv('TMPDIR', temporary)
  const attachment = { ...file(`Inhalt ${canary.fileBytes}`), name: `${canary.fileName}.pdf` }
  const parcel = await sealed(county, {
    answers: {
      name: canary.name,
      kinder: [{ vorname: canary.row, tiefer: [canary.nested] }],
      [canary.key]: true,
    },
    files: [attachment],
  })
  const folder = dirname(path)
  const nowhere = () => {
    for (const [name, bytes] of filesUnder(folder)) expect(found(bytes), name).toEqual([])
    expect([...filesUnder(temporary).keys()]).toEqual([])
  }

  // A file on its way, half there.
  const [blob] = parcel.blobs
  const sealedBytes = blob?.sealed ?? new Uint8Array()
  const half = Promise.withResolvers<undefined>()
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(sealedBytes.slice(0, sealedBytes.length / 2)),
    pull: async (controller) => {
      await half.promise
      controller.error(new Error('gone'))
    },
  })
  const headers = { 'Content-Type': 'application/jose', 'Content-Digest': `sha-256=:${'A'.repeat(43)}=:` }
  const url = `/submissions/${parcel.id}/b/${blob?.id ?? ''}`
  const init = { method: 'PUT', body, duplex: 'half', headers }
  const uploading = Promise.resolve(intake.request(url, init))
  await vi.waitFor(() => {
    expect([...filesUnder(folder).keys()].filter((name) => name.startsWith('blobs/'))).not.toEqual([])
  })
  nowhere()
  half.resolve(undefined)
  expect((await uploading).status).toBe(400)

  await putBlobs(intake, parcel)
  const odd = { 'User-Agent': canary.agent, Referer: canary.referer }
  expect((await putManifest(intake, parcel, odd)).status).toBe(201)
  await intake.request(`/submissions/${parcel.id}/receipt?h=${canary.query}`)
  await intake.request(`/${canary.path}`)
  // Unsealed by mistake: refused before any of it is written.
  const open = new TextEncoder().encode(JSON.stringify({ name: canary.name }))
  expect((await put(intake, `/submissions/${parcel.id}/b/${parcel.id}`, open)).status).toBe(400)
  expect((await put(intake, `/submissions/${parcel.id}`, open)).status).toBe(400)

  expect([...filesUnder(folder).keys()]).toContain('intake.sqlite-wal')
  nowhere()
  expect(found(log.join(''))).toEqual([])

  // The canaries are really in there: the office, and only the office, finds them.
  const manifest = await openManifest((await store.submission(parcel.id))?.manifest ?? '', [county.office])
  for (const place of ['name', 'row', 'nested', 'key', 'fileName'] as const)
    expect(JSON.stringify(manifest)).toContain(canary[place])
  const [sealedFile] = manifest.files
  const jwe = new TextDecoder().decode(await blobs.read(parcel.id, attachment.id))
  if (!sealedFile) throw new Error('The file is missing.')
  const opened = await openFile(jwe, parcel.id, sealedFile, [county.office])
  expect(new TextDecoder().decode(opened)).toBe(`Inhalt ${canary.fileBytes}`)
})

test('a canary is found however it lies there', () => {
  for (const text of ['', 'a', 'ab', 'abc'].map((before) => before + canary.name + before)) {
    expect(found(text)).not.toEqual([])
    expect(found(Buffer.from(text).toString('base64url'))).not.toEqual([])
    expect(found(Buffer.from(text).toString('hex'))).not.toEqual([])
  }
})

test('the metrics have numbers by route, and nothing of sender, application or form', async () => {
  const county = await testCounty()
  const metrics = createMetrics({ errands: async () => [] })
  const { intake } = await openDesk(county, { metrics, metricsToken: 'token' })
  const parcel = await sealed(county, { answers: { name: canary.name }, files: [file(canary.fileBytes)] })
  await putBlobs(intake, parcel)
  const odd = { 'User-Agent': canary.agent, Referer: canary.referer, 'X-Forwarded-For': '203.0.113.7' }
  await putManifest(intake, parcel, odd)
  await putManifest(intake, parcel, odd)
  await intake.request(`/submissions/${parcel.id}/receipt?h=${canary.query}`)
  await intake.request(`/${canary.path}`, { method: 'PUT' })
  await intake.request(`/${canary.path}`, { method: 'KANARIENVOGEL' })
  const answer = await intake.request('/metrics', { headers: { Authorization: 'Bearer token' } })
  expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain/u)
  const text = await answer.text()
  for (const line of [
    'amtswerk_requests_total{route="/submissions/:id",method="PUT",status="201"} 1',
    'amtswerk_requests_total{route="/submissions/:id",method="PUT",status="200"} 1',
    'amtswerk_submissions_total{outcome="accepted"} 1',
    'amtswerk_submissions_total{outcome="repeated"} 1',
    'amtswerk_refusals_total{code="other-content"} 1',
    'amtswerk_refusals_total{code="not-found"} 2',
    'amtswerk_errands{state="waiting"} 0',
    'amtswerk_errands{state="failed"} 0',
  ])
    expect(text).toContain(`${line}\n`)
  expect(text).toContain('nodejs_eventloop_lag_seconds')
  expect(text).toMatch(/^amtswerk_received_bytes_total \d{4,}$/mu)
  expect(found(text)).toEqual([])
  for (const secret of [
    parcel.id,
    parcel.id.slice(0, 8),
    parcel.H,
    county.office.kid,
    'muster-antrag',
    'KANARI',
    '203.0.113',
  ])
    expect(text).not.toContain(secret)
})

test('the log has only the fields it is allowed, and of an id the first 8 characters', async () => {
  const county = await testCounty()
  const { intake, log } = await openDesk(county)
  const parcel = await sealed(county)
  await putManifest(intake, parcel)
  await putManifest(intake, parcel, { 'Content-Digest': undefined })
  const [taken, refused] = log.map((line) => JSON.parse(line) as Record<string, unknown>)
  const fields = ['bytes', 'id', 'level', 'method', 'ms', 'route', 'status', 'time']
  expect(Object.keys(taken ?? {}).toSorted()).toEqual(fields)
  expect(taken).toMatchObject({ method: 'PUT', route: '/submissions/:id', status: 201 })
  expect(taken?.id).toBe(parcel.id.slice(0, 8))
  expect(Object.keys(refused ?? {}).toSorted()).toEqual(
    ['code', ...fields.filter((name) => name !== 'bytes')].toSorted(),
  )
  expect(refused).toMatchObject({ status: 400, code: 'bad-digest' })
})
