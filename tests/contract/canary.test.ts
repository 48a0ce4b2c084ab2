import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openFile, openManifest } from '../../widgets/seal/open-application.ts'
import { file, sealed } from './application.ts'
import { testCounty } from './county.ts'
import { openDesk } from './intake-desk.ts'
import { putBlobs, putManifest } from './requests.ts'

const canary = 'KANARIENVOGEL-7f3a'

test('nothing of what a citizen wrote is in database, write-ahead log or log', async () => {
  const county = await testCounty()
  const { intake, path, log, store } = await openDesk(county)
  const attachment = { ...file(`Inhalt ${canary}`), name: `${canary}.pdf` }
  const parcel = await sealed(county, {
    answers: { name: canary, kinder: [{ vorname: canary }] },
    files: [attachment],
  })
  await putBlobs(intake, parcel)
  expect((await putManifest(intake, parcel, { 'User-Agent': canary, Referer: canary })).status).toBe(201)
  await intake.request(`/submissions/${parcel.id}/receipt?h=${canary}`)
  await intake.request(`/${canary}`)

  const folder = dirname(path)
  const files = readdirSync(folder)
  expect(files).toContain('intake.sqlite-wal')
  for (const name of files) expect(readFileSync(join(folder, name)).includes(canary), name).toBe(false)
  expect(log.join('')).not.toContain(canary)

  // The canary is really in there: the office, and only the office, finds it.
  const manifest = await openManifest((await store.submissions())[0]?.manifest ?? '', [county.office])
  expect(JSON.stringify(manifest)).toContain(canary)
  const [sealedFile] = manifest.files
  const jwe = new TextDecoder().decode(await store.blobBytes(parcel.id, attachment.id))
  if (!sealedFile) throw new Error('The file is missing.')
  const opened = await openFile(jwe, parcel.id, sealedFile, [county.office])
  expect(new TextDecoder().decode(opened)).toBe(`Inhalt ${canary}`)
})

test('the log has only the fields it is allowed, and of an id the first 8 characters', async () => {
  const county = await testCounty()
  const { intake, log } = await openDesk(county)
  const parcel = await sealed(county)
  await putManifest(intake, parcel)
  const entry = JSON.parse(log[0] ?? '') as Record<string, unknown>
  expect(Object.keys(entry).toSorted()).toEqual(['id', 'level', 'method', 'ms', 'route', 'status', 'time'])
  expect(entry).toMatchObject({ method: 'PUT', route: '/submissions/:id', status: 201 })
  expect(entry.id).toBe(parcel.id.slice(0, 8))
})
