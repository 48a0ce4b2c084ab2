import { execFile } from 'node:child_process'
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeKeyFile } from '../../src/cli/keys/key-file.ts'
import { formRelease } from '../../src/model/form-release.ts'
import { createBlobFolder } from '../../src/intake/blob-folder.ts'
import { openSqliteStore } from '../../src/intake/sqlite-store.ts'
import { createIntake } from '../../src/intake/create-intake.ts'
import { createRequestLog } from '../../src/intake/request-log.ts'
import { sha256Text } from '../../widgets/seal/digest.ts'
import { receiptCode } from '../../widgets/seal/receipt.ts'
import type { SealedApplication } from '../../widgets/seal/seal-application.ts'
import { musterland, musterlandRoot } from '../fixtures/musterland.ts'
import { file, form, office, sealed } from './application.ts'
import { now, testCounty } from './county.ts'
import { putBlobs, putManifest } from './requests.ts'
import { temporaryFolder } from './temporary-folder.ts'

const county = await testCounty()
const stranger = await testCounty()

/** Runs `npm run inbox -- …` as a process of its own. */
async function inbox(dataDir: string, ...args: string[]) {
  const env = { ...process.env, DATA_DIR: dataDir, CONTENT: musterlandRoot }
  const run = promisify(execFile)(process.execPath, ['src/cli/inbox.ts', ...args], { env })
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
}

async function writeKeys(dataDir: string, keys: typeof county) {
  await mkdir(join(dataDir, 'keys'), { recursive: true })
  for (const name of ['root', 'receipt', 'office'] as const)
    await writeKeyFile(join(dataDir, `keys/${name}.json`), keys[name])
}

describe('npm run inbox', () => {
  let dataDir: string
  let parcel: SealedApplication
  let code: string
  const attachment = { ...file('%PDF-1.7 Nachweis'), name: '../nachweis.exe' }

  beforeAll(async () => {
    dataDir = await temporaryFolder()
    await writeKeys(dataDir, county)
    const catalogue = await musterland()
    const definition = catalogue.forms.get(form)
    if (!definition) throw new Error('The form is missing.')
    const release = JSON.stringify(formRelease(catalogue, definition, true))
    const hash = await sha256Text(release)
    await mkdir(join(dataDir, 'releases'))
    await writeFile(join(dataDir, 'releases', `${hash}.json`), release)
    parcel = await sealed(county, {
      release: hash,
      answers: {
        name: 'Erika \u001B[31mMustermann',
        ort: 'musterstadt',
        nachweis: [{ id: attachment.id, name: attachment.name, type: attachment.type, size: 17 }],
      },
      files: [attachment],
    })
    code = await receiptCode(parcel.id)
    const store = openSqliteStore(join(dataDir, 'intake.sqlite'))
    const intake = createIntake({
      store,
      blobs: createBlobFolder(join(dataDir, 'blobs')),
      clock: () => now,
      keys: county,
      forms: new Map([[form, { office }]]),
      log: createRequestLog({ write: () => undefined }),
    })
    await putBlobs(intake, parcel)
    await putManifest(intake, parcel)
    await store.close()
  })

  test('lists what came in, in the time of the office', async () => {
    const { stdout, code: exit } = await inbox(dataDir, 'list')
    expect(exit).toBe(0)
    expect(stdout).toMatch(/^Eingangsnummer +Eingegangen +Formular +Dateien\n/u)
    expect(stdout).toContain(`${code}  22.11.2026, 13:00  Muster beantragen  1\n`)
  })

  test('lists for programs', async () => {
    const { stdout } = await inbox(dataDir, 'list', '--json')
    expect(JSON.parse(stdout)).toMatchObject([{ id: parcel.id, code, form, files: 1 }])
  })

  test('says that nothing has come in yet', async () => {
    const { stdout, code: exit } = await inbox(await temporaryFolder(), 'list')
    expect([exit, stdout]).toEqual([0, 'Es ist noch nichts eingegangen.\n'])
  })

  test('opens an application by its number and shows every answer under its question', async () => {
    const { stdout, code: exit } = await inbox(dataDir, 'open', code)
    expect(exit).toBe(0)
    expect(stdout).toContain('Muster beantragen')
    expect(stdout).toContain('Name: Erika \uFFFD[31mMustermann')
    expect(stdout).toContain('Gemeinde: Musterstadt')
    expect(stdout).toContain('nachweis.exe')
  })

  test('gives programs the manifest and the receipt', async () => {
    const { stdout } = await inbox(dataDir, 'open', parcel.id.slice(0, 8), '--json')
    const { manifest, receipt } = JSON.parse(stdout) as { manifest: object; receipt: string }
    expect(manifest).toMatchObject({ id: parcel.id, form, office, answers: { ort: 'musterstadt' } })
    expect(receipt.split('.')).toHaveLength(3)
  })

  test('notes that the office has opened it', async () => {
    await inbox(dataDir, 'open', code)
    const { stdout } = await inbox(dataDir, 'list', '--json')
    expect(JSON.parse(stdout)).toMatchObject([{ id: parcel.id, fetchedAt: expect.any(String) as string }])
  })

  test('says when its content has been deleted, and that the receipt is still there', async () => {
    const folder = await temporaryFolder()
    await writeKeys(folder, county)
    await copyFile(join(dataDir, 'intake.sqlite'), join(folder, 'intake.sqlite'))
    const store = openSqliteStore(join(folder, 'intake.sqlite'))
    await store.markFetched(parcel.id, 0)
    await store.sweep(Date.UTC(2100, 0, 1, 12), () => 1)
    await store.close()
    const { stderr, code: exit } = await inbox(folder, 'open', code)
    expect(exit).toBe(1)
    expect(stderr).toContain(
      `Der Inhalt von ${code} ist am 1. Januar 2100 nach Ablauf der Frist gelöscht worden.`,
    )
  })

  test('does not open what is for another authority', async () => {
    const folder = await temporaryFolder()
    const store = openSqliteStore(join(folder, 'intake.sqlite'))
    const submission = { id: parcel.id, h: 'h', form, ver: '1.0.0', office, kid: 'k', code, receivedAt: now }
    await store.accept({ ...submission, kind: 'fit-connect', manifest: '{}' }, [], async () => 'receipt')
    await store.close()
    const { stderr, code: exit } = await inbox(folder, 'open', code)
    expect([exit, stderr]).toEqual([1, expect.stringContaining('über FIT-Connect') as string])
  })

  test('writes its files under names that do no harm', async () => {
    const folder = join(await temporaryFolder(), 'files')
    expect((await inbox(dataDir, 'open', parcel.id, '--files', folder)).code).toBe(0)
    expect(await readdir(folder)).toEqual(['_nachweis.pdf'])
    expect(await readFile(join(folder, '_nachweis.pdf'), 'utf8')).toBe('%PDF-1.7 Nachweis')
  })

  test('says in a sentence that an application is not there', async () => {
    const { stdout, stderr, code: exit } = await inbox(dataDir, 'open', '00000000')
    expect([exit, stdout]).toEqual([1, ''])
    expect(stderr.trim()).toMatch(/^✗ Unter „00000000“ ist nichts eingegangen\./u)
  })

  test('says in a sentence that the key is another’s', async () => {
    const folder = await temporaryFolder()
    await writeKeys(folder, stranger)
    await writeFile(join(folder, 'intake.sqlite'), await readFile(join(dataDir, 'intake.sqlite')))
    const { stderr, code: exit } = await inbox(folder, 'open', code)
    expect(exit).toBe(1)
    expect(stderr).toContain('mit einem anderen Schlüssel verschlossen')
  })

  test.for([[[]], [['öffne']], [['open']], [['open', 'a', 'b']], [['list', '--wrong']]])(
    'explains itself: %s',
    async ([args]) => {
      const { stderr, code: exit } = await inbox(dataDir, ...(args ?? []))
      expect(exit).toBe(2)
      expect(stderr).toContain('Aufruf: npm run inbox')
    },
  )
}, 30_000)
