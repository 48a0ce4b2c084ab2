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
import { file, form, office, sealed, uuid } from './application.ts'
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
    expect(stderr).toContain(`In ${join(folder, 'keys')} liegt kein Schlüssel, der diesen Antrag öffnet`)
    expect(stderr).toContain('liegt beim Fachamt')
    expect(stderr).not.toContain('Sicherung')
    const empty = await temporaryFolder()
    const elsewhere = await inbox(folder, 'open', code, '--keys', empty)
    expect(elsewhere.stderr).toContain(`und in ${empty} liegt kein Schlüssel, der diesen Antrag öffnet`)
    const right = await inbox(folder, 'open', code, '--keys', join(dataDir, 'keys'))
    expect(right).toMatchObject({ code: 0, stdout: expect.stringContaining('Mustermann') as string })
  })

  test('says that the folder of the keys is not there', async () => {
    const missing = await inbox(dataDir, 'open', code, '--keys', '/nope')
    expect([missing.code, missing.stderr]).toEqual([
      1,
      expect.stringContaining('Den Ordner „/nope“ gibt es nicht.'),
    ])
    const noFolder = await inbox(dataDir, 'open', code, '--keys', join(dataDir, 'intake.sqlite'))
    expect(noFolder.stderr).toContain('ist kein Ordner')
  })

  describe('what is passed on', () => {
    const ids = [uuid(), uuid()]
    let folder: string

    beforeAll(async () => {
      folder = await temporaryFolder()
      const store = openSqliteStore(join(folder, 'intake.sqlite'))
      for (const id of ids) {
        const submission = { id, h: 'h', form, ver: '1.0.0', office, kid: 'k', code: '', receivedAt: now }
        await store.accept(
          { ...submission, kind: 'sealed', manifest: 'm' },
          [],
          async () => 'receipt',
          id === ids[0]
            ? [
                { kind: 'notice', target: 'glocke' },
                { kind: 'webhook', target: 'programm' },
              ]
            : [{ kind: 'mail', target: 'post' }],
        )
      }
      const [first, second] = [await store.leaseErrand(now, 1000), await store.leaseErrand(now, 1000)]
      if (!first || !second) throw new Error('Nothing was leased.')
      await store.endErrand(first, { kind: 'done' })
      await store.endErrand(second, { kind: 'failed', reason: 'Der Webhook will das \u001B[31mnie.' })
      await store.close()
    })

    test('is listed while it is not done, with the number of the application', async () => {
      const [one, two] = await Promise.all(ids.map(receiptCode))
      expect((await inbox(folder, 'errands')).stdout.split('\n')).toEqual([
        'Nr.  Antrag          Art      Ziel      Stand        Versuche  Grund',
        `2    ${one}  Webhook  programm  gescheitert  1         Der Webhook will das \uFFFD[31mnie.`,
        `3    ${two}  Mail     post      wartet       0`,
        '',
      ])
      const { stdout } = await inbox(folder, 'errands', '--all')
      expect(stdout).toContain(`\n1    ${one}  Hinweis  glocke    erledigt     1\n`)
      expect(stdout.trim().split('\n')).toHaveLength(4)
    })

    test('is listed for programs', async () => {
      const { stdout } = await inbox(folder, 'errands', '--all', '--json')
      expect(JSON.parse(stdout)).toMatchObject([
        { number: 1, submission: ids[0], kind: 'notice', target: 'glocke', state: 'done', attempts: 1 },
        { number: 2, state: 'failed', code: await receiptCode(ids[0] ?? '') },
        { number: 3, submission: ids[1], state: 'waiting' },
      ])
    })

    test('is nothing where nothing has come in', async () => {
      const { stdout, code: exit } = await inbox(await temporaryFolder(), 'errands')
      expect([exit, stdout]).toEqual([0, 'Es ist nichts weiterzugeben.\n'])
    })

    test('is tried again when somebody wants it, where it has failed', async () => {
      const copy = await temporaryFolder()
      await copyFile(join(folder, 'intake.sqlite'), join(copy, 'intake.sqlite'))
      const { stdout, code: exit } = await inbox(copy, 'retry', '2')
      expect([exit, stdout]).toEqual([0, expect.stringContaining('Weitergabe 2 wird noch einmal versucht')])
      const store = openSqliteStore(join(copy, 'intake.sqlite'))
      expect(await store.leaseErrand(now, 1000)).toMatchObject({ number: 2, kind: 'webhook' })
      await store.close()
      expect((await inbox(copy, 'retry', '2')).code).toBe(1)
    })

    test.for([
      ['3', 'Eine gescheiterte Weitergabe mit der Nummer 3 gibt es nicht.'],
      ['99', 'Eine gescheiterte Weitergabe mit der Nummer 99 gibt es nicht.'],
      ['K7QM', '„K7QM“ ist keine Nummer.'],
      ['2; DROP', '„2; DROP“ ist keine Nummer.'],
    ] as const)('is left alone where “%s” has not failed', async ([number, sentence]) => {
      const { stderr, code: exit } = await inbox(folder, 'retry', number)
      expect([exit, stderr]).toEqual([1, expect.stringContaining(sentence)])
      expect(stderr).toContain('npm run inbox -- errands')
    })
  })

  test.for<[args: string[], complaint: string]>([
    [[], 'Aufruf'],
    [['--json'], 'Es fehlt der Befehl.'],
    [['öffne'], 'Den Befehl „öffne“ gibt es nicht.'],
    [['toString'], 'Den Befehl „toString“ gibt es nicht.'],
    [['open'], 'Bei „open“ fehlt die Eingangsnummer.'],
    [['open', 'a', 'b'], '„b“ ist bei „open“ zu viel.'],
    [['open', 'a', '--files'], 'Die Option „--files“ ist so nicht richtig: Danach kommt ein Ordner.'],
    [['list', 'a'], '„a“ ist bei „list“ zu viel.'],
    [['list', '--wrong'], 'Die Option „--wrong“ gibt es nicht.'],
    [['list', '-x'], 'Die Option „-x“ gibt es nicht.'],
    [['list', '--json=1'], 'Die Option „--json“ ist so nicht richtig: Danach kommt nichts.'],
    [['list', '--files', 'a'], 'Die Option „--files“ gibt es bei „list“ nicht.'],
    [['retry'], 'Bei „retry“ fehlt die Nummer der Weitergabe.'],
    [['import'], 'Bei „import“ fehlt die Datei.'],
  ])('explains itself: %s', async ([args, complaint]) => {
    const { stderr, code: exit } = await inbox(dataDir, ...args)
    expect(exit).toBe(2)
    expect(stderr).toContain(`✗ ${complaint}`)
    expect(stderr).toContain('Aufruf: npm run inbox')
  })
}, 30_000)
