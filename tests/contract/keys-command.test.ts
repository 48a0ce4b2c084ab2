import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { readKeyFile, unlock, writeKeyFile } from '../../src/cli/keys/key-file.ts'
import { fingerprint } from '../../widgets/seal/fingerprint.ts'
import { readKeyset } from '../../widgets/seal/keyset.ts'
import { musterlandRoot } from '../fixtures/musterland.ts'
import { temporaryFolder } from './temporary-folder.ts'

const passphrase = 'vier Wörter für den Tresor'

/** A county's machine: where its keys lie, and the passphrase for them. */
interface Machine {
  readonly dataDir: string
  readonly stick: string
  readonly passphraseFile: string
}

async function newMachine(phrase = passphrase): Promise<Machine> {
  const folder = await temporaryFolder()
  const passphraseFile = join(folder, 'passphrase.txt')
  await writeFile(passphraseFile, `${phrase}\n`)
  return { dataDir: join(folder, 'data'), stick: join(folder, 'stick'), passphraseFile }
}

/** Runs a command as a process of its own, with no terminal. */
async function command(file: string, { dataDir, passphraseFile }: Partial<Machine>, args: string[]) {
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    CONTENT: musterlandRoot,
    KEYS_PASSPHRASE_FILE: passphraseFile,
  }
  const run = promisify(execFile)(process.execPath, [file, ...args], { env })
  run.child.stdin?.end()
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout: stdout.trim(), stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  )
}

const keys = (machine: Partial<Machine>, ...args: string[]) => command('src/cli/keys.ts', machine, args)

/** Contents of every file below a folder. */
async function snapshot(folder: string): Promise<Map<string, string>> {
  const paths = await filesBelow(folder)
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(path, 'latin1')] as const)),
  )
}

/** Every file below a folder. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

const publishedBy = async ({ dataDir }: Machine) =>
  readKeyset(await readFile(join(dataDir, 'keys/keyset.jws'), 'utf8'))

describe('npm run keys', () => {
  let machine: Machine
  let root: string
  let said: string
  beforeAll(async () => {
    machine = await newMachine()
    const { code, stdout, stderr } = await keys(machine, 'init', '--root', machine.stick)
    if (code !== 0) throw new Error(stderr)
    root = stdout
    said = stderr
  }, 60_000)

  test('init puts root, spare and recovery elsewhere, and everything is locked', async () => {
    expect((await readdir(join(machine.dataDir, 'keys'))).toSorted()).toEqual([
      'keyset.jws',
      'office.json',
      'receipt.json',
      'roots.json',
    ])
    const files = [...(await filesBelow(machine.dataDir)), ...(await filesBelow(machine.stick))]
    const texts = await Promise.all(files.map((path) => readFile(path, 'latin1')))
    const locked = (await Promise.all(files.filter((path) => path.endsWith('.json')).map(readIfKey))).flat()
    expect(locked).toHaveLength(5)
    for (const file of locked) {
      expect(file.secret.kind).toBe('locked')
      expect((await stat(file.path)).mode & 0o777).toBe(0o600)
      const key = await unlock(file, passphrase)
      for (const part of ['d', 'p', 'q'] as const) {
        const secret = key?.jwk[part]?.slice(0, 16)
        if (part === 'd') expect(secret).toHaveLength(16)
        if (secret) for (const text of texts) expect(text).not.toContain(secret)
      }
    }
    for (const text of texts) expect(text).not.toContain('Tresor')
  })

  test('init has published the first key set, with a recovery key', async () => {
    const { keyset, root: signedBy } = await publishedBy(machine)
    expect(signedBy).toBe(root)
    expect(keyset).toMatchObject({ seq: 1, county: 'musterland' })
    expect(keyset.enc.map(({ role }) => role)).toEqual(['office', 'recovery'])
  })

  test('init says that one file is one passphrase for all, and has the delegate made before the site', () => {
    expect(said).toContain('haben dieselbe Passphrase')
    expect(said).not.toContain('Jetzt bitte die Website neu bauen')
    expect(said.indexOf('keys -- delegate')).toBeLessThan(said.indexOf('npm run build'))
  })

  test('init overwrites nothing', async () => {
    const again = await keys(machine, 'init', '--root', machine.stick)
    expect(again).toMatchObject({ code: 1, stdout: '' })
    expect(again.stderr).toContain('Sie werden nicht überschrieben')
    const other = { ...(await newMachine()), stick: machine.stick }
    const sameStick = await keys(other, 'init', '--root', machine.stick)
    expect(sameStick.stderr).toContain('gibt es schon')
    await expect(readdir(other.dataDir)).rejects.toThrow('ENOENT')
  })

  test('fingerprint says it in six words', async () => {
    const { stdout, stderr } = await keys({ dataDir: machine.dataDir }, 'fingerprint')
    expect(stdout).toBe(root)
    expect(stderr).toContain(fingerprint(root).join(' '))
    expect(stderr).toMatch(new RegExp(`trust="${root} [\\w-]{43}"`, 'u'))
  })

  test('list needs no passphrase and shows where each private part lies', async () => {
    const { stdout } = await keys({ dataDir: machine.dataDir }, 'list', '--root', machine.stick)
    expect(stdout).toMatch(/^Hauptschlüssel +\S+ +unterschreibt +\S+root\.json$/mu)
    expect(stdout).toMatch(/^Ersatz-Hauptschlüssel +\S+ +in Reserve +\S+ersatz\/root\.json$/mu)
    expect(stdout).toMatch(/^Wiederherstellung .* gilt +\S+recovery\.json$/mu)
    const without = await keys({ dataDir: machine.dataDir }, 'list')
    expect(without.stdout).toMatch(/^Wiederherstellung .* nicht hier$/mu)
  })

  test('publish signs with the root, counts up, and says how long it lasts', async () => {
    const before = (await publishedBy(machine)).keyset
    const refused = await keys(machine, 'publish')
    expect(refused.stderr).toContain('--root')
    const { stdout } = await keys(
      machine,
      'publish',
      '--strict',
      '--min-widget',
      '1',
      '--root',
      machine.stick,
    )
    expect(stdout).toBe(join(machine.dataDir, 'keys/keyset.jws'))
    const { keyset } = await publishedBy(machine)
    expect(keyset).toMatchObject({ seq: before.seq + 1, minWidget: 1 })
    expect(keyset.exp - keyset.iat).toBe(35 * 24 * 60 * 60)
  })

  test('the spare root takes over where the first one is lost', async () => {
    const spare = join(machine.stick, 'ersatz')
    expect((await keys(machine, 'publish', '--root', spare)).code).toBe(0)
    const { root: signedBy } = await publishedBy(machine)
    expect(signedBy).not.toBe(root)
    expect((await keys({ dataDir: machine.dataDir }, 'fingerprint')).stdout).toBe(signedBy)
    expect((await keys(machine, 'publish', '--root', machine.stick)).code).toBe(0)
  })

  test('delegate, rotate and revoke work one after the other without the root', async () => {
    expect((await keys(machine, 'delegate', '--root', machine.stick, '--days', '30')).code).toBe(0)
    const { keyset: before } = await publishedBy(machine)
    const old = before.enc.find(({ role }) => role === 'office')?.kid ?? ''
    const rotated = await keys(machine, 'rotate', 'office')
    expect(rotated.code).toBe(0)
    expect(rotated.stderr).toContain(`keys -- destroy ${old}`)
    const jws = await readFile(join(machine.dataDir, 'keys/keyset.jws'), 'utf8')
    expect(JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString())).toHaveProperty('cert')
    expect((await readKeyset(jws, root)).root).toBe(root)

    const revoked = await keys(machine, 'revoke', old, '--reason', 'Stick verloren')
    expect(revoked.code).toBe(0)
    const { keyset: after } = await publishedBy(machine)
    expect(after.revoked).toEqual([{ kid: old, reason: 'Stick verloren' }])
    expect(after.seq).toBe(before.seq + 2)
    expect(after.enc.find(({ kid }) => kid === rotated.stdout)?.nbf).toBeLessThan(Date.now() / 1000)

    const early = await keys(machine, 'destroy', old)
    expect(early).toMatchObject({ code: 1 })
    expect(early.stderr).toContain('--force')
    expect((await keys(machine, 'destroy', old, '--force')).code).toBe(0)
    expect(await readdir(join(machine.dataDir, 'keys/archive'))).toEqual([])
    const current = await keys(machine, 'destroy', rotated.stdout, '--force')
    expect(current.stderr).toContain('durch einen neuen ersetzt')
  }, 60_000)

  test('a wrong passphrase changes nothing', async () => {
    const stranger = { ...machine, passphraseFile: (await newMachine('eine ganz andere')).passphraseFile }
    const before = await readFile(join(machine.dataDir, 'keys/keyset.jws'), 'utf8')
    for (const args of [['publish'], ['rotate', 'office', '--now'], ['rotate', 'receipt']]) {
      const { code, stderr } = await keys(stranger, ...args, '--root', machine.stick)
      expect([code, stderr]).toEqual([1, expect.stringContaining('öffnet')])
    }
    expect(await readFile(join(machine.dataDir, 'keys/keyset.jws'), 'utf8')).toBe(before)
  })

  test('without a terminal and without a file nobody is asked for ever', async () => {
    const { code, stderr } = await keys({ dataDir: machine.dataDir }, 'publish', '--root', machine.stick)
    expect([code, stderr]).toEqual([1, expect.stringContaining('KEYS_PASSPHRASE_FILE')])
  })

  test('keys for the server and the office get the passphrase that theirs have, or none', async () => {
    const { dataDir, stick } = machine
    const other = await newMachine('eine ganz andere Passphrase')
    const before = await snapshot(dataDir)
    // With the root open, nothing but the passphrase of the group is left to be wrong.
    const open = join(await temporaryFolder(), 'root')
    await mkdir(open)
    const file = await readKeyFile(join(stick, 'root.json'))
    const key = file && (await unlock(file, passphrase))
    if (!key) throw new Error('The root is missing.')
    await writeKeyFile(join(open, 'root.json'), key)
    const { keyset } = await publishedBy(machine)
    const receipt = keyset.receiptKeys[0]?.kid ?? ''
    const office = keyset.enc.find(({ role, nbf }) => role === 'office' && nbf < Date.now() / 1000)?.kid ?? ''
    for (const [name, ...args] of [
      ['receipt', 'delegate'],
      ['receipt', 'rotate', 'receipt'],
      ['receipt', 'revoke', receipt, '--reason', 'Probe'],
      ['office', 'rotate', 'office', '--now'],
      ['office', 'revoke', office, '--reason', 'Probe'],
    ]) {
      const refused = await keys({ ...other, dataDir }, ...args, '--root', open)
      expect([refused.code, refused.stderr]).toEqual([
        1,
        expect.stringContaining(`öffnet ${join(dataDir, 'keys', `${name}.json`)} nicht. Der neue Schlüssel`),
      ])
    }
    expect(await snapshot(dataDir)).toEqual(before)
  }, 60_000)

  test('no edition is signed that every widget would refuse', async () => {
    const before = await snapshot(machine.dataDir)
    const { code, stderr } = await keys(machine, 'publish', '--min-widget', '99', '--root', machine.stick)
    expect([code, stderr]).toEqual([2, expect.stringContaining('würde jeder Baustein den Dienst verweigern')])
    expect(await snapshot(machine.dataDir)).toEqual(before)
  })

  test('a short passphrase makes no keys', async () => {
    const short = await newMachine('zu kurz')
    const { code, stderr } = await keys(short, 'init')
    expect([code, stderr]).toEqual([1, expect.stringContaining('zu kurz')])
    await expect(readdir(short.dataDir)).rejects.toThrow('ENOENT')
  })

  test.for<[string[]]>([
    [[]],
    [['rotieren']],
    [['rotate']],
    [['rotate', 'root']],
    [['revoke', 'A'.repeat(43)]],
    [['publish', '--force']],
    [['delegate', '--days', '91']],
    [['list', 'office']],
    [['init', '--passphrase', 'geheim']],
  ])('explains itself: %s', async ([args]) => {
    const { code, stderr } = await keys(machine, ...args)
    expect(code).toBe(2)
    expect(stderr).toMatch(/Aufruf: npm run keys|office, receipt, recovery|--reason|1 bis 90/u)
  })

  test('a thumbprint that begins with a hyphen is no option', async () => {
    const { code, stderr } = await keys(machine, 'revoke', `-${'A'.repeat(42)}`, '--reason', 'Probe')
    expect([code, stderr]).toEqual([1, expect.stringContaining('gibt es nicht')])
  })
}, 30_000)

test('a county without keys is told how to make some', async () => {
  const { code, stderr } = await keys({ dataDir: await temporaryFolder() }, 'fingerprint')
  expect([code, stderr]).toEqual([1, expect.stringContaining('npm run keys -- init')])
})

async function readIfKey(path: string) {
  if (path.endsWith('roots.json')) return []
  const file = await readKeyFile(path)
  return file ? [file] : []
}
