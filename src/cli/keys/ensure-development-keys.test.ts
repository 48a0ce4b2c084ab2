import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { now, testCounty } from '../../../tests/contract/county.ts'
import { temporaryFolder } from '../../../tests/contract/temporary-folder.ts'
import { readKeyset, signKeyset } from '../../../widgets/seal/keyset.ts'
import { CommandError } from '../command-error.ts'
import { readSiteKeys } from './county-keys.ts'
import { ensureDevelopmentKeys } from './ensure-development-keys.ts'
import { readKeyFile, writeKeyFile } from './key-file.ts'
import { passphrasesFrom } from './passphrases.ts'

const day = 24 * 60 * 60 * 1000

describe('the keys of a first start', () => {
  let dataDir: string
  const said: string[] = []
  const site = (county = 'musterland', at = now) =>
    readSiteKeys(dataDir, county, passphrasesFrom({ passphraseFile: undefined }), at)
  const inKeys = (name: string) => join(dataDir, 'keys', name)
  beforeAll(async () => {
    dataDir = join(await temporaryFolder(), 'data')
    await ensureDevelopmentKeys(dataDir, (line) => said.push(line))
  }, 60_000)

  test('are made once and marked as made for trying out', async () => {
    expect(said.join(' ')).toContain('4096')
    const before = await readFile(inKeys('root.json'), 'utf8')
    await ensureDevelopmentKeys(dataDir, () => expect.unreachable())
    expect(await readFile(inKeys('root.json'), 'utf8')).toBe(before)
    expect((await site()).development).toBe(true)
  })

  test('leave nothing half made behind, and are read by their owner only', async () => {
    expect(await readdir(dataDir)).toEqual(['keys'])
    for (const name of ['root', 'receipt', 'office'])
      expect((await stat(inKeys(`${name}.json`))).mode & 0o777).toBe(0o600)
    expect((await stat(inKeys(''))).mode & 0o777).toBe(0o700)
  })

  test('have 4096 bits where applications are sealed to', async () => {
    const office = await readKeyFile(inKeys('office.json'))
    expect(Buffer.from(office?.jwk.n ?? '', 'base64url')).toHaveLength(512)
  })

  test('publish themselves, byte for byte the same as long as nothing changes', async () => {
    const { published, trust } = await site()
    expect((await readKeyset(published.jws, trust, now)).keyset).toEqual(published.keyset)
    expect((await site('musterland', now + 340 * day)).published.jws).toBe(published.jws)
  })

  test('publish anew when time runs out, and for another county', async () => {
    const { keyset } = (await site()).published
    const renewed = (await site('musterland', now + 341 * day)).published.keyset
    expect(renewed).toMatchObject({ seq: keyset.seq + 1, exp: Math.floor(now / 1000) + 741 * 24 * 60 * 60 })
    expect((await site('nachbarland')).published.keyset).toMatchObject({
      seq: keyset.seq + 2,
      county: 'nachbarland',
    })
  })

  test('believe no key set that their root has not signed', async () => {
    const stranger = await testCounty()
    await writeFile(inKeys('keyset.jws'), await signKeyset({ ...stranger.keyset, seq: 99 }, stranger.root))
    expect((await site()).published.keyset.seq).toBe(1)
    await writeFile(inKeys('keyset.jws'), 'kaputt')
    expect((await site()).published.keyset.seq).toBe(1)
  })

  test('publish other keys that were put in their place, and forget no revoked one', async () => {
    const { keyset } = (await site()).published
    const stranger = await testCounty()
    const root = await readKeyFile(inKeys('root.json'))
    if (root?.secret.kind !== 'open') throw new Error('no root')
    const revoked = [{ kid: stranger.root.kid, reason: 'lost' }]
    const jws = await signKeyset({ ...keyset, revoked }, { kid: root.kid, jwk: root.secret.jwk })
    await writeFile(inKeys('keyset.jws'), jws)
    await rm(inKeys('office.json'))
    await writeKeyFile(inKeys('office.json'), stranger.office)
    const next = (await site()).published.keyset
    expect(next).toMatchObject({ seq: keyset.seq + 1, revoked })
    expect(next.enc[0]?.kid).toBe(stranger.office.kid)
  })

  test('are refused when one is missing or damaged, never made anew', async () => {
    const text = await readFile(inKeys('office.json'), 'utf8')
    await writeFile(inKeys('office.json'), text.replace(/"n": "..../u, '"n": "AAAA'))
    await expect(site()).rejects.toThrow(/beschädigt/u)
    await rm(inKeys('office.json'))
    await ensureDevelopmentKeys(dataDir, () => expect.unreachable())
    await expect(site()).rejects.toThrow(CommandError)
    await expect(site()).rejects.toThrow(/fehlt: office\.json\. Bitte von dort zurückholen/u)
  })
})
