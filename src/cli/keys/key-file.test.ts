import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testCounty } from '../../../tests/contract/county.ts'
import { temporaryFolder } from '../../../tests/contract/temporary-folder.ts'
import { readKeyFile, unlock, writeKeyFile } from './key-file.ts'

const { office, receipt } = await testCounty()
const passphrase = 'vier Wörter im Tresor'

async function written(phrase?: string) {
  const folder = await temporaryFolder()
  const path = join(folder, 'office.json')
  await writeKeyFile(path, office, phrase)
  const file = await readKeyFile(path)
  if (!file) throw new Error('nothing was written')
  return { folder, path, file }
}

test('a locked key opens with its passphrase and no other', async () => {
  const { file } = await written(passphrase)
  expect(await unlock(file, passphrase)).toEqual(office)
  expect(await unlock(file, 'vier Worter im Tresor')).toBeUndefined()
})

test('a locked key shows its public part and nothing of the private one', async () => {
  const { path, file } = await written(passphrase)
  expect(file.jwk).toEqual({ kty: 'RSA', n: office.jwk.n, e: office.jwk.e })
  const text = await readFile(path, 'latin1')
  for (const part of ['d', 'p', 'q', 'dp', 'dq', 'qi'] as const)
    expect(text).not.toContain(office.jwk[part]?.slice(0, 16))
})

test('a key for trying out opens without a passphrase', async () => {
  expect(await unlock((await written()).file, '')).toEqual(office)
})

test('can be read by its owner only, and nothing unfinished stays beside it', async () => {
  const { folder, path } = await written(passphrase)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['office.json'])
})

test('is never overwritten', async () => {
  const { path } = await written(passphrase)
  const before = await readFile(path, 'utf8')
  await expect(writeKeyFile(path, receipt, passphrase)).rejects.toMatchObject({ code: 'EEXIST' })
  expect(await readFile(path, 'utf8')).toBe(before)
})

test('is refused when it is damaged, or another key than it says', async () => {
  const { path } = await written(passphrase)
  const text = await readFile(path, 'utf8')
  for (const damaged of [
    text.replace(/"n": "..../u, '"n": "AAAA'),
    text.replace(/"kid": "...../u, '"kid": "AAAAA'),
    text.slice(0, -30),
    '',
    '[]',
  ]) {
    await writeFile(path, damaged)
    await expect(readKeyFile(path)).rejects.toThrow(/beschädigt/u)
  }
})

test('is refused when another private key lies in it than it shows', async () => {
  const { path } = await written(passphrase)
  const ours = JSON.parse(await readFile(path, 'utf8')) as object
  const { folder } = await written(passphrase)
  const other = join(folder, 'receipt.json')
  await writeKeyFile(other, receipt, passphrase)
  const { locked } = JSON.parse(await readFile(other, 'utf8')) as { locked: object }
  await writeFile(path, JSON.stringify({ ...ours, locked }))
  const file = await readKeyFile(path)
  if (!file) throw new Error('no file')
  await expect(unlock(file, passphrase)).rejects.toThrow(/anderer Schlüssel/u)
})

test('there is none where no file is', async () => {
  expect(await readKeyFile(join(await temporaryFolder(), 'office.json'))).toBeUndefined()
})
