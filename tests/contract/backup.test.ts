import { execFile } from 'node:child_process'
import { appendFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeRoots } from '../../src/cli/keys/keys-folder.ts'
import { createBlobFolder } from '../../src/intake/blob-folder.ts'
import { createIntake } from '../../src/intake/create-intake.ts'
import { createRequestLog } from '../../src/intake/request-log.ts'
import { openSqliteStore } from '../../src/intake/sqlite-store.ts'
import { signKeyset } from '../../widgets/seal/keyset.ts'
import type { SealedApplication } from '../../widgets/seal/seal-application.ts'
import { file, form, office, sealed } from './application.ts'
import { now, testCounty } from './county.ts'
import { putBlobs, putManifest, receiptIn } from './requests.ts'
import { temporaryFolder } from './temporary-folder.ts'

const county = await testCounty()

/** Runs `npm run backup -- …` as a process of its own. */
async function backup(dataDir: string, args: readonly string[], variables: Record<string, string> = {}) {
  const env = { ...process.env, DATA_DIR: dataDir, ...variables }
  const run = promisify(execFile)(process.execPath, ['src/cli/backup.ts', ...args], { env })
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
}

async function writeKeys(dataDir: string): Promise<void> {
  const keys = join(dataDir, 'keys')
  await mkdir(keys, { recursive: true })
  await writeRoots(keys, { root: county.root.kid })
  await writeFile(join(keys, 'keyset.jws'), await signKeyset(county.keyset, county.root))
  await writeFile(join(keys, 'office.json'), JSON.stringify(county.office))
}

/** A data folder with an intake at work in it. */
async function openDataFolder() {
  const dataDir = join(await temporaryFolder(), 'data')
  const blobs = createBlobFolder(join(dataDir, 'blobs'))
  await mkdir(join(dataDir, 'releases'), { recursive: true })
  await writeFile(join(dataDir, 'releases', 'A.json'), '{}')
  await writeKeys(dataDir)
  const store = openSqliteStore(join(dataDir, 'intake.sqlite'))
  const intake = createIntake({
    store,
    blobs,
    clock: () => now,
    keys: county,
    forms: new Map([[form, { office }]]),
    log: createRequestLog({ write: () => undefined }),
  })
  const handIn = async (parcel: SealedApplication) => {
    await putBlobs(intake, parcel)
    return receiptIn(await putManifest(intake, parcel))
  }
  return { dataDir, store, blobs, handIn }
}

/** Every file below a folder. */
const filesBelow = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))

test('what was acknowledged before is all there, though applications keep coming in', async () => {
  const { dataDir, store, handIn } = await openDataFolder()
  const before = new Map<string, string>()
  for (let count = 0; count < 10; count += 1) {
    const parcel = await sealed(county, { files: count % 2 ? [file(`Anlage ${count}`)] : [] })
    before.set(parcel.id, await handIn(parcel))
  }
  let isDone = false
  let meanwhile = 0
  const load = (async () => {
    while (!isDone) {
      await handIn(await sealed(county, { files: [file('später')] }))
      meanwhile += 1
    }
  })()
  const target = join(dataDir, '..', 'sicherung')
  const { code, stdout, stderr } = await backup(dataDir, [target])
  isDone = true
  await load
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain('✓ Vollständig und unverändert.')
  expect(meanwhile).toBeGreaterThan(0)

  // Restored: a store and a blob folder at work on the copy.
  const restored = openSqliteStore(join(target, 'intake.sqlite'))
  const blobs = createBlobFolder(join(target, 'blobs'))
  for (const [id, receipt] of before) expect((await restored.receipt(id))?.receipt).toBe(receipt)
  for (const { application, id } of await restored.files())
    expect(await blobs.read(application, id)).toBeDefined()
  await restored.close()
  await store.close()
}, 60_000)

describe('a backup', () => {
  let dataDir: string
  let target: string
  let shown: string

  beforeAll(async () => {
    const opened = await openDataFolder()
    dataDir = opened.dataDir
    for (const text of ['eins', 'zwei']) await opened.handIn(await sealed(county, { files: [file(text)] }))
    const fetched = await sealed(county)
    await opened.handIn(fetched)
    await opened.store.markFetched(fetched.id, now)
    await opened.store.sweep(now + 10, () => 1)
    await opened.store.close()
    target = join(dataDir, '..', 'sicherung')
    shown = (await backup(dataDir, [target])).stdout
  }, 30_000)

  /** A copy of the backup to do harm to. */
  const copy = async () => {
    const folder = join(await temporaryFolder(), 'sicherung')
    await cp(target, folder, { recursive: true })
    const inDatabase = (sql: string) => {
      const database = new DatabaseSync(join(folder, 'intake.sqlite'))
      database.exec(sql)
      database.close()
    }
    const [blob = ''] = (await filesBelow(join(folder, 'blobs'))).map((name) => join(folder, 'blobs', name))
    return { folder, inDatabase, blob }
  }

  test('holds what a restored intake needs, and no private key', async () => {
    const names = (await filesBelow(target)).filter((name) => !name.startsWith('blobs/'))
    const expected = ['inhalt.json', 'intake.sqlite', 'keys/keyset.jws', 'keys/roots.json', 'releases/A.json']
    expect(names.toSorted()).toEqual(expected)
    expect(await filesBelow(join(target, 'blobs'))).toHaveLength(2)
  })

  test('is shown in figures', () => {
    expect(shown).toContain('Anträge:               3 (davon 1 nach Ablauf der Frist gelöscht)')
    expect(shown).toContain('Gültige Bestätigungen: 3\n')
    expect(shown).toContain('Dateien:               2 (0 MB)')
    expect(shown).toContain('Neuester Eingang:      22.11.2026, 13:00 Uhr')
  })

  test('is checked without a change to it', async () => {
    const before = await filesBelow(target)
    const bytes = await readFile(join(target, 'intake.sqlite'))
    const { code, stdout } = await backup(dataDir, ['pruefen', target])
    expect([code, stdout]).toEqual([0, expect.stringContaining('✓ Vollständig') as string])
    expect(await filesBelow(target)).toEqual(before)
    expect(await readFile(join(target, 'intake.sqlite'))).toEqual(bytes)
  })

  type Copy = Awaited<ReturnType<typeof copy>>
  test.for<[name: string, harm: (backup: Copy) => unknown, complaint: RegExp]>([
    ['a file is missing', ({ blob }) => rm(blob), /✗ Die Datei .* fehlt\./u],
    ['a byte of a file has changed', ({ blob }) => flipByte(blob), /✗ Die Datei .* ist beschädigt\./u],
    [
      'a receipt is another one',
      ({ inDatabase }) => {
        inDatabase("UPDATE submissions SET receipt = replace(receipt, '.', '.A') WHERE seq = 1")
      },
      /✗ [0-9A-Z-]{14}: Die Eingangsbestätigung ist nicht gültig\./u,
    ],
    [
      'a receipt lies with another application',
      ({ inDatabase }) => {
        inDatabase(
          'UPDATE submissions SET receipt = (SELECT receipt FROM submissions WHERE seq = 1) WHERE seq = 2',
        )
      },
      /✗ [0-9A-Z-]{14}: Die Eingangsbestätigung ist nicht gültig\./u,
    ],
    [
      'an application has changed',
      ({ inDatabase }) => {
        inDatabase("UPDATE submissions SET manifest = manifest || 'A' WHERE seq = 1")
      },
      /✗ [0-9A-Z-]{14}: Der Antrag ist beschädigt\./u,
    ],
    [
      'a file is not listed any more',
      ({ inDatabase }) => {
        inDatabase('DELETE FROM blobs')
      },
      /✗ [0-9A-Z-]{14}: Eine Datei fehlt im Verzeichnis\./u,
    ],
    [
      'the database is torn',
      async ({ folder }) => {
        const path = join(folder, 'intake.sqlite')
        const bytes = await readFile(path)
        await writeFile(path, bytes.fill(0xaa, 4096, 12_288))
      },
      /✗ Die Datenbank ist beschädigt|lässt sich nicht lesen/u,
    ],
    [
      'the releases are missing',
      ({ folder }) => rm(join(folder, 'releases'), { recursive: true }),
      /✗ releases\/A\.json fehlt\./u,
    ],
    [
      'a release has changed',
      ({ folder }) => writeFile(join(folder, 'releases/A.json'), '[]'),
      /✗ releases\/A\.json ist verändert\./u,
    ],
    [
      'a release was added',
      ({ folder }) => writeFile(join(folder, 'releases/B.json'), '{}'),
      /✗ releases\/B\.json ist hinzugekommen/u,
    ],
    [
      'the root keys are other ones',
      ({ folder }) => appendFile(join(folder, 'keys/roots.json'), '\n'),
      /✗ keys\/roots\.json ist verändert\./u,
    ],
    ['the root keys are missing', ({ folder }) => rm(join(folder, 'keys/roots.json')), /fehlt roots\.json/u],
    [
      'the keyset is missing',
      ({ folder }) => rm(join(folder, 'keys/keyset.jws')),
      /fehlt keys\/keyset\.jws/u,
    ],
    [
      'the keyset has changed',
      ({ folder }) => appendFile(join(folder, 'keys/keyset.jws'), '\n'),
      /keyset\.jws/u,
    ],
    [
      'a sealed file has changed',
      ({ blob }) => flipByte(blob),
      /✗ blobs\/[0-9a-f]{2}\/[0-9a-f/-]+ ist verändert\./u,
    ],
    ['a sealed file is missing', ({ blob }) => rm(blob), /✗ blobs\/[0-9a-f]{2}\/[0-9a-f/-]+ fehlt\./u],
    ['the inventory is missing', ({ folder }) => rm(join(folder, 'inhalt.json')), /✗ Es fehlt inhalt\.json/u],
    [
      'the inventory is torn',
      ({ folder }) => writeFile(join(folder, 'inhalt.json'), '{"a'),
      /✗ inhalt\.json ist beschädigt\./u,
    ],
  ])('is refused where %s', async ([, harm, complaint]) => {
    const damaged = await copy()
    await harm(damaged)
    const { code, stdout, stderr } = await backup(dataDir, ['pruefen', damaged.folder])
    expect(code).toBe(1)
    expect(stdout + stderr).toMatch(complaint)
    expect(stdout).not.toContain('✓')
  })

  test('is not made over another one', async () => {
    const { code, stderr } = await backup(dataDir, [target])
    expect([code, stderr]).toEqual([1, expect.stringContaining('gibt es schon') as string])
  })

  test('is not made of files that are damaged', async () => {
    const { folder, blob } = await copy()
    await flipByte(blob)
    const { code, stderr } = await backup(folder, [join(folder, '..', 'neu')])
    expect([code, stderr]).toEqual([1, expect.stringContaining('beschädigt') as string])
    expect(await readdir(join(folder, '..'))).not.toContain('neu')
  })
})

async function flipByte(path: string): Promise<void> {
  const bytes = await readFile(path)
  bytes[10] = (bytes[10] ?? 0) ^ 1
  await writeFile(path, bytes)
}

test('where nothing has come in there is nothing to back up', async () => {
  const folder = await temporaryFolder()
  const { code, stderr } = await backup(folder, [join(folder, 'ziel')])
  expect([code, stderr]).toEqual([1, expect.stringContaining('noch nichts eingegangen') as string])
})

test('with PostgreSQL it says what to do instead', async () => {
  const { code, stderr } = await backup('/nowhere', ['ziel'], { DATABASE_URL: 'postgres://localhost/amt' })
  expect([code, stderr]).toEqual([1, expect.stringContaining('pg_dump') as string])
})

test.for<[args: string[], complaint: string]>([
  [[], 'Aufruf'],
  [['pruefen'], 'Bei „pruefen“ fehlt der Ordner.'],
  [['--wrong'], 'Die Option „--wrong“ gibt es nicht.'],
  [['a', 'b'], '„b“ ist zu viel.'],
  [['umziehen', 'b'], '„b“ ist zu viel.'],
])('explains itself: %s', async ([args, complaint]) => {
  const { code, stderr } = await backup('/nowhere', args)
  expect([code, stderr]).toEqual([2, expect.stringContaining(`✗ ${complaint}`) as string])
  expect(stderr).toContain('Aufruf: npm run backup')
})
