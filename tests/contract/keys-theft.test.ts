import { execFile } from 'node:child_process'
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { readKeyFile, unlock } from '../../src/cli/keys/key-file.ts'
import { readRoots } from '../../src/cli/keys/keys-folder.ts'
import { fingerprint } from '../../widgets/seal/fingerprint.ts'
import { readKeyset } from '../../widgets/seal/keyset.ts'
import { musterlandRoot } from '../fixtures/musterland.ts'
import { temporaryFolder } from './temporary-folder.ts'

const passphrase = 'vier Wörter für den Tresor'

let folder: string
const at = (...names: string[]) => join(folder, ...names)

/** Runs `npm run keys -- …` as a process of its own. */
async function keys(...args: string[]) {
  const env = {
    ...process.env,
    DATA_DIR: at('data'),
    CONTENT: musterlandRoot,
    KEYS_PASSPHRASE_FILE: at('passphrase'),
  }
  const run = promisify(execFile)(process.execPath, ['src/cli/keys.ts', ...args], { env })
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout: stdout.trim(), stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
}

const published = async (trust?: string) =>
  readKeyset(await readFile(at('data/keys/keyset.jws'), 'utf8'), trust)
const rootIn = async (place: string) => (await readKeyFile(at(place, 'root.json')))?.kid
const adopt = (spare: string, root: string) => keys('adopt-spare', '--spare', at(spare), '--root', at(root))

describe('the root key was stolen', () => {
  let before: { root: string; spare?: string | undefined }

  beforeAll(async () => {
    folder = await temporaryFolder()
    await writeFile(at('passphrase'), passphrase)
    const made = await keys('init', '--root', at('haupt'), '--spare', at('ersatz'))
    if (made.code !== 0) throw new Error(made.stderr)
    await keys('delegate', '--root', at('haupt'))
    before = await readRoots(at('data/keys'))
  }, 60_000)

  test('sticks that are mixed up change nothing', async () => {
    const text = await readFile(at('data/keys/roots.json'), 'utf8')
    for (const [spare, root] of [
      ['haupt', 'ersatz'],
      ['ersatz', 'ersatz'],
      ['leer', 'haupt'],
    ] as const) {
      expect((await adopt(spare, root)).code).toBeGreaterThan(0)
      expect(await rootIn('haupt')).toBe(before.root)
      expect(await rootIn('ersatz')).toBe(before.spare)
    }
    expect(await readFile(at('data/keys/roots.json'), 'utf8')).toBe(text)
  })

  test('the spare becomes the root and gets a spare of its own', async () => {
    const { keyset } = await published()
    const { code, stdout, stderr } = await adopt('ersatz', 'haupt')
    expect([code, stdout]).toEqual([0, before.spare])
    const roots = await readRoots(at('data/keys'))
    expect(roots).toEqual({ root: before.spare, spare: await rootIn('ersatz') })
    expect(await rootIn('haupt')).toBe(before.spare)
    expect([before.root, before.spare]).not.toContain(roots.spare)
    const fresh = await readKeyFile(at('ersatz/root.json'))
    expect(fresh?.secret.kind).toBe('locked')
    expect(fresh && (await unlock(fresh, passphrase))?.kid).toBe(roots.spare)
    expect((await published(roots.root)).keyset.seq).toBe(keyset.seq + 1)
    expect(stderr).toContain(fingerprint(roots.root).join(' '))
    expect(stderr).toContain(`trust="${roots.root} ${roots.spare}"`)
    expect(stderr).toContain('keys -- delegate')
  })

  test('the site goes on under it, and nobody takes the stolen one', async () => {
    expect((await keys('list', '--root', at('haupt'))).code).toBe(0)
    expect((await keys('delegate', '--root', at('haupt'))).code).toBe(0)
    expect((await keys('publish')).code).toBe(0)
    const recovery = (await published()).keyset.enc.find(({ role }) => role === 'recovery')?.kid ?? ''
    const revoked = await keys('revoke', recovery, '--reason', 'gestohlen', '--root', at('haupt'))
    expect(revoked.code).toBe(0)
    const { root } = await published()
    expect(root).toBe(before.spare)
  }, 60_000)

  test('the next spare can take over, too, with its own stick as the root’s', async () => {
    const { spare } = await readRoots(at('data/keys'))
    expect((await adopt('neu', 'ersatz')).stdout).toBe(spare)
    expect(await readRoots(at('data/keys'))).toEqual({ root: spare, spare: await rootIn('neu') })
    expect((await published(spare)).root).toBe(spare)
  })

  test('an interruption before the last step is made good by running it again', async () => {
    await copyFile(at('neu/root.json'), at('ersatz/root.json'))
    const { spare } = await readRoots(at('data/keys'))
    expect((await adopt('neu', 'ersatz')).stdout).toBe(spare)
  })

  test('another county’s key is not overwritten', async () => {
    const other = await temporaryFolder()
    await copyFile(at('haupt/root.json'), join(other, 'root.json'))
    const refused = await keys('adopt-spare', '--spare', at('neu'), '--root', other)
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('wird nicht überschrieben')])
    await rm(at('data/keys/roots.json'))
    expect((await adopt('neu', 'ersatz')).stderr).toContain('fehlt roots.json')
  })
}, 30_000)
