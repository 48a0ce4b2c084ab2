import { execFile } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { readSiteKeys } from '../../src/cli/keys/county-keys.ts'
import { ensureDevelopmentKeys } from '../../src/cli/keys/ensure-development-keys.ts'
import { passphrasesFrom } from '../../src/cli/keys/passphrases.ts'
import { handInFileEnding } from '../../widgets/contract/limits.ts'
import { sealedFile } from '../../widgets/transports/file.ts'
import { musterlandRoot } from '../fixtures/musterland.ts'
import { plainFile, sealedParcel } from './backends/parcels.ts'
import { testCounty } from './county.ts'
import { rowsIn } from './intake-desk.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Runs `npm run inbox -- …` as a process of its own. */
const inbox = (dataDir: string, ...args: string[]) => inboxOf(musterlandRoot, dataDir, ...args)

async function inboxOf(content: string, dataDir: string, ...args: string[]) {
  const env = { ...process.env, DATA_DIR: dataDir, CONTENT: content }
  const run = promisify(execFile)(process.execPath, ['src/cli/inbox.ts', ...args], { env })
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
}

describe('npm run inbox -- import', () => {
  let dataDir: string
  let county: Parameters<typeof sealedParcel>[0]

  beforeAll(async () => {
    dataDir = await temporaryFolder()
    await ensureDevelopmentKeys(dataDir, () => undefined)
    const keys = await readSiteKeys(
      dataDir,
      'musterland',
      passphrasesFrom({ passphraseFile: undefined }),
      Date.now(),
    )
    const [sealTo] = keys.published.keyset.enc
    if (!sealTo) throw new Error('no key')
    county = { sealTo }
  }, 60_000)

  /** An application with a file, and the file to hand in. */
  async function handIn(by: Parameters<typeof sealedParcel>[0] = county, folder = dataDir) {
    const attachment = await plainFile('nachweis.pdf', 5000)
    const parcel = await sealedParcel(by, { kind: 'file' }, [attachment])
    const path = join(folder, `${parcel.id}${handInFileEnding}`)
    await writeFile(path, Buffer.from(await sealedFile(parcel).arrayBuffer()))
    return { parcel, path, attachment }
  }
  const rows = () => rowsIn(join(dataDir, 'intake.sqlite'))

  test('takes in a file as if it had come by the wire, with a receipt, once', async () => {
    const { parcel, path, attachment } = await handIn()
    const first = await inbox(dataDir, 'import', path)
    expect(first.stderr).toBe('')
    const [, code = ''] =
      /^Eingegangen am \d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr – Eingangsnummer ([0-9A-Z-]{14})\n$/u.exec(
        first.stdout,
      ) ?? []
    const again = await inbox(dataDir, 'import', path)
    expect(again.stdout).toBe(first.stdout.replace('\n', ' (war schon da)\n'))
    expect(rows()).toEqual({ submissions: 1, blobs: 1 })
    const folder = await temporaryFolder()
    const opened = await inbox(dataDir, 'open', code, '--files', folder)
    expect(opened.stdout).toContain(parcel.id)
    const written = await readFile(join(folder, 'nachweis.unbekannt'))
    expect(written.equals(attachment.bytes)).toBe(true)
  })

  test('takes in what a form handler has put down: the envelopes, in any order', async () => {
    const { parcel } = await handIn()
    const paths = await Promise.all(
      [
        ...parcel.blobs.map(({ id, bytes }) => [id, bytes] as const),
        [parcel.id, parcel.manifest] as const,
      ].map(async ([name, content]) => {
        const path = join(dataDir, `${name}.jwe`)
        await writeFile(path, content)
        return path
      }),
    )
    const { stdout } = await inbox(dataDir, 'import', ...paths, '--json')
    expect(JSON.parse(stdout)).toMatchObject({ id: parcel.id, new: true })
    const without = await inbox(dataDir, 'import', ...paths.slice(0, 1))
    expect([without.code, without.stderr]).toEqual([1, expect.stringContaining('nur Anlagen')])
  })

  test('takes in what is carried to the office, too, when the form is closed', async () => {
    const content = await temporaryFolder()
    await cp(musterlandRoot, content, { recursive: true })
    const settings = await readFile(join(content, 'county.yaml'), 'utf8')
    const closed = settings.replace(
      'backend: intake }',
      'backend: intake, closed: { for: good, message: { de: Zu } } }',
    )
    expect(closed).not.toBe(settings)
    await writeFile(join(content, 'county.yaml'), closed)
    const { stdout, stderr } = await inboxOf(content, dataDir, 'import', (await handIn()).path)
    expect([stderr, stdout]).toEqual(['', expect.stringContaining('Eingegangen am')])
  })

  const damaged = async (change: (text: string) => string) => {
    const { path } = await handIn()
    await writeFile(path, change(await readFile(path, 'utf8')))
    return path
  }
  const flipped = (name: string) => (text: string) =>
    text.replace(new RegExp(`("${name}": ")(.{200})(.)`, 'u'), (_, key: string, start: string, one: string) =>
      [key, start, one === 'A' ? 'B' : 'A'].join(''),
    )
  test.for<[what: string, change: (text: string) => string, complaint: RegExp]>([
    ['a changed byte of the application', flipped('manifest'), /ist beschädigt/u],
    ['a changed byte of a file', flipped('data'), /ist beschädigt/u],
    ['half a file', (text) => text.slice(0, 2000), /ist kein versiegelter Antrag/u],
    ['something else', () => 'Sehr geehrte Damen und Herren', /ist kein versiegelter Antrag/u],
    [
      'an application without its file',
      (text) => JSON.stringify({ ...JSON.parse(text), blobs: [] }),
      /fehlen noch Dateien/u,
    ],
  ])('refuses %s and takes nothing in', async ([, change, complaint]) => {
    const before = rows().submissions
    const { code, stdout, stderr } = await inbox(dataDir, 'import', await damaged(change))
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(complaint)
    expect(rows().submissions).toBe(before)
  })

  test('refuses what is sealed to another office', async () => {
    const { path } = await handIn(await testCounty())
    const { code, stderr } = await inbox(dataDir, 'import', path)
    expect(code).toBe(1)
    expect(stderr).toContain('mit einem Schlüssel verschlossen, den das Amt nicht verwendet')
  })

  test('says that there is no such file, or too many at once', async () => {
    const missing = await inbox(dataDir, 'import', join(dataDir, 'nichts.amtantrag'))
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('lässt sich nicht lesen')])
    const two = await inbox(dataDir, 'import', (await handIn()).path, (await handIn()).path)
    expect([two.code, two.stderr]).toEqual([1, expect.stringContaining('mehrere Anträge')])
  })
}, 90_000)
