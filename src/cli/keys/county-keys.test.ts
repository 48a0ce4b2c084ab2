import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../tests/contract/temporary-folder.ts'
import { CommandError } from '../command-error.ts'
import { type CountyKeys, createCountyKeys, readCountyKeys } from './county-keys.ts'
import { ensureDevelopmentKeys } from './ensure-development-keys.ts'

describe('the keys of a first start', () => {
  let dataDir: string
  let keys: CountyKeys
  const said: string[] = []
  beforeAll(async () => {
    dataDir = join(await temporaryFolder(), 'data')
    keys = await ensureDevelopmentKeys(dataDir, (line) => said.push(line))
  }, 60_000)

  test('are made once and marked as made for trying out', async () => {
    expect(keys.development).toBe(true)
    expect(said.join(' ')).toContain('4096')
    const again: string[] = []
    expect(await ensureDevelopmentKeys(dataDir, (line) => again.push(line))).toEqual(keys)
    expect(again).toEqual([])
  })

  test('can be read by their owner only', async () => {
    for (const name of ['root', 'receipt', 'office'])
      expect((await stat(join(dataDir, `keys/${name}.json`))).mode & 0o777).toBe(0o600)
    expect((await stat(join(dataDir, 'keys'))).mode & 0o777).toBe(0o700)
  })

  test('leave nothing half made behind', async () => {
    expect(await readdir(dataDir)).toEqual(['keys'])
  })

  test('have 4096 bits where applications are sealed to', () => {
    expect(Buffer.from(keys.office.jwk.n ?? '', 'base64url')).toHaveLength(512)
  })

  test('are refused when one is missing or damaged, never made anew', async () => {
    const office = join(dataDir, 'keys/office.json')
    const text = await readFile(office, 'utf8')
    await writeFile(office, text.replace(/"n": "..../u, '"n": "AAAA'))
    await expect(readCountyKeys(dataDir)).rejects.toThrow(/beschädigt/u)
    await rm(office)
    await expect(ensureDevelopmentKeys(dataDir, () => undefined)).rejects.toThrow(CommandError)
    await expect(readCountyKeys(dataDir)).rejects.toThrow(/fehlt: office\.json\. Bitte aus der Sicherung/u)
  })
})

test('a county without keys has none', async () => {
  expect(await readCountyKeys(await temporaryFolder())).toBeUndefined()
})

test('keys for operation are not marked as made for trying out', async () => {
  const dataDir = await temporaryFolder()
  await createCountyKeys(dataDir, 'operation', () => undefined)
  expect((await readCountyKeys(dataDir))?.development).toBe(false)
}, 60_000)
