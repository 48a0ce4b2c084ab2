import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { now, testCounty } from '../../../tests/contract/county.ts'
import { temporaryFolder } from '../../../tests/contract/temporary-folder.ts'
import { readKeyset } from '../../../widgets/seal/keyset.ts'
import { publishKeyset } from './publish-keyset.ts'

const county = { ...(await testCounty()), development: true }

async function newDataDir() {
  const dataDir = await temporaryFolder()
  await mkdir(join(dataDir, 'keys'))
  return dataDir
}

test('signs a key set that whoever pins the root can read', async () => {
  const { jws, keyset } = await publishKeyset(await newDataDir(), 'musterland', county, now)
  expect((await readKeyset(jws, county.root.kid)).keyset).toEqual(keyset)
})

test('uses what was published last byte for byte', async () => {
  const dataDir = await newDataDir()
  const { jws } = await publishKeyset(dataDir, 'musterland', county, now)
  expect((await publishKeyset(dataDir, 'musterland', county, now + 1000)).jws).toBe(jws)
  expect(await readFile(join(dataDir, 'keys/keyset.jws'), 'utf8')).toBe(jws)
})

test('counts up from what was published last', async () => {
  const dataDir = await newDataDir()
  await publishKeyset(dataDir, 'musterland', county, now)
  const { keyset } = await publishKeyset(dataDir, 'nachbarland', county, now)
  expect(keyset.seq).toBe(2)
})

test('believes no file that its root has not signed', async () => {
  const dataDir = await newDataDir()
  const stranger = { ...(await testCounty()), development: true }
  const { jws } = await publishKeyset(dataDir, 'musterland', stranger, now)
  const ours = await publishKeyset(dataDir, 'musterland', county, now)
  expect(ours.jws).not.toBe(jws)
  expect(ours.keyset).toMatchObject({ seq: 1, enc: [{ kid: county.office.kid }] })
  await writeFile(join(dataDir, 'keys/keyset.jws'), 'kaputt')
  expect((await publishKeyset(dataDir, 'musterland', county, now)).keyset.seq).toBe(1)
})
