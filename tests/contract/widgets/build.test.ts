import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { entries } from '../../../src/cli/build/widgets/entries.ts'
import { buildWidgets } from '../../../src/cli/build/widgets.ts'
import { keepEarlierWidgets } from '../../../src/cli/build/widgets/widget-archive.ts'
import { moduleImports } from '../../../src/cli/size/module-imports.ts'
import { temporaryFolder } from '../temporary-folder.ts'

interface ListedFile {
  readonly file: string
  readonly integrity: string
  readonly bytes: number
}
interface Manifest {
  readonly version: string
  readonly elements: Readonly<Record<string, { readonly entry: ListedFile; readonly pinned: ListedFile }>>
  readonly worker: ListedFile
  readonly files: readonly ListedFile[]
}

/** `/widgets/v1/` of a build, and of another one of the same sources. */
let built: string
let again: string
let manifest: Manifest

const build = async (): Promise<string> => {
  const [site, data] = [await temporaryFolder(), await temporaryFolder()]
  await buildWidgets(site, data)
  return join(site, 'widgets', 'v1')
}

beforeAll(async () => {
  built = await build()
  again = await build()
  manifest = JSON.parse(await readFile(join(built, 'manifest.json'), 'utf8')) as Manifest
}, 120_000)

const read = (file: string): Promise<string> => readFile(join(built, file), 'utf8')
const scriptsOf = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.js'))
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted()

describe('the manifest', () => {
  test('names every element, with the entry that updates itself and the file to pin', () => {
    expect(manifest.version).toBe('v1')
    expect(Object.keys(manifest.elements)).toEqual(Object.keys(entries))
    for (const [name, { entry, pinned }] of Object.entries(manifest.elements)) {
      expect(entry.file).toBe(`${name}.js`)
      expect(pinned.file).toMatch(new RegExp(`^pinned/${name}-[\\w-]{8}\\.js$`, 'u'))
    }
    expect(manifest.worker.file).toBe('amt-worker.js')
  })

  test('lists every script there is, with hash and size as browsers find them', async () => {
    expect(manifest.files.map(({ file }) => file)).toEqual(await scriptsOf(built))
    const { elements, worker, files } = manifest
    const all = [...files, worker, ...Object.values(elements).flatMap(({ entry, pinned }) => [entry, pinned])]
    for (const { file, integrity, bytes } of all) {
      const content = await readFile(join(built, file))
      const hash = createHash('sha384').update(content).digest('base64')
      expect({ file, integrity, bytes }).toEqual({ file, integrity: `sha384-${hash}`, bytes: content.length })
    }
  })
})

describe('a file to pin', () => {
  test('imports nothing, neither at once nor later', async () => {
    for (const { pinned } of Object.values(manifest.elements))
      expect({ file: pinned.file, ...moduleImports(await read(pinned.file)) }).toEqual({
        file: pinned.file,
        now: [],
        later: [],
      })
  })

  test('is named after its content: two builds of the same sources are the same, to the byte', async () => {
    expect(await scriptsOf(again)).toEqual(await scriptsOf(built))
    for (const file of await scriptsOf(built))
      expect({ file, same: (await read(file)) === (await readFile(join(again, file), 'utf8')) }).toEqual({
        file,
        same: true,
      })
  })

  test('has a policy for Trusted Types of its own: a page may hold several', async () => {
    const policies = await Promise.all(
      Object.values(manifest.elements).map(
        async ({ pinned }) =>
          /createPolicy\([`"'](?<name>[\w-]+)/u.exec(await read(pinned.file))?.groups?.name,
      ),
    )
    const expected = Object.keys(entries).map((name) => (name === 'amt-frame' ? undefined : name))
    expect(policies).toEqual(expected)
  })
})

test('no file leaves a trace of Lit on `window`', async () => {
  for (const file of await scriptsOf(built))
    expect({ file, has: (await read(file)).includes('litHtmlVersions') }).toEqual({ file, has: false })
})

test('what updates itself shares one Lit', async () => {
  const shared = (await scriptsOf(built)).filter((file) => !file.startsWith('pinned/'))
  const withLit: string[] = []
  // The mark that Lit puts where a value goes.
  for (const file of shared) if ((await read(file)).includes('lit$')) withLit.push(file)
  expect(withLit).toEqual([expect.stringMatching(/^chunks\/base-/u)])
  const text = await read(withLit[0] ?? '')
  expect(text).toMatch(/createPolicy\([`"']lit-html[`"']/u)
})

test('each entry and all it imports are there', async () => {
  for (const file of await scriptsOf(built)) {
    const { now, later } = moduleImports(await read(file))
    const missing = [...now, ...later].filter((name) => !existsSync(join(built, file, '..', name)))
    expect({ file, missing }).toEqual({ file, missing: [] })
  }
})

test('what makes frames as high as their content takes no more than a kilobyte', async () => {
  const { entry, pinned } = manifest.elements['amt-frame'] ?? {}
  expect(entry?.bytes).toBeLessThanOrEqual(1024)
  expect(pinned?.bytes).toBeLessThanOrEqual(1024)
  expect(brotliCompressSync(await read(entry?.file ?? '')).length).toBeLessThanOrEqual(400)
})

describe('after a new build', () => {
  const day = 24 * 60 * 60 * 1000
  const start = Date.UTC(2026, 0, 1)

  /** Builds that hold these files, one after another, each on a day. @returns What is served after the last. */
  async function served(builds: readonly { day: number; files: readonly string[] }[]): Promise<string[]> {
    const data = await temporaryFolder()
    const folder = join(await temporaryFolder(), 'v1')
    for (const { day: on, files } of builds) {
      await rm(folder, { recursive: true, force: true })
      for (const file of files) {
        await mkdir(join(folder, file, '..'), { recursive: true })
        await writeFile(join(folder, file), file)
      }
      await keepEarlierWidgets(folder, data, start + on * day)
    }
    return [...(await scriptsOf(folder))]
  }

  test('what a snippet has pinned is served for good', async () => {
    const builds = [
      { day: 0, files: ['pinned/amt-form-old.js'] },
      { day: 4000, files: ['pinned/amt-form-new.js'] },
    ]
    expect(await served(builds)).toEqual(['pinned/amt-form-new.js', 'pinned/amt-form-old.js'])
  })

  test.for<[name: string, since: number, kept: boolean]>([
    ['what an open page may still fetch is served', 59, true],
    ['after sixty days it is not', 61, false],
  ])('%s', async ([, since, kept]) => {
    const files = await served([
      { day: 0, files: ['chunks/later-old.js'] },
      { day: since, files: ['chunks/later-new.js'] },
    ])
    expect(files).toEqual(['chunks/later-new.js', ...(kept ? ['chunks/later-old.js'] : [])])
  })

  test('what counts is when it was last part of a build', async () => {
    const files = await served([
      { day: 0, files: ['chunks/later-old.js'] },
      { day: 50, files: ['chunks/later-old.js'] },
      { day: 100, files: ['chunks/later-new.js'] },
    ])
    expect(files).toEqual(['chunks/later-new.js', 'chunks/later-old.js'])
  })

  test('the manifest lists what is of the new build alone', async () => {
    const [site, data] = [await temporaryFolder(), await temporaryFolder()]
    const old = join(data, 'widgets', 'v1', 'pinned')
    await mkdir(old, { recursive: true })
    await writeFile(join(old, 'amt-form-AAAAAAAA.js'), '// an earlier one')
    await cp(built, join(site, 'widgets', 'v1'), { recursive: true })
    await buildWidgets(site, data)
    expect((await stat(join(site, 'widgets/v1/pinned/amt-form-AAAAAAAA.js'))).size).toBeGreaterThan(0)
    const text = await readFile(join(site, 'widgets/v1/manifest.json'), 'utf8')
    expect(JSON.parse(text)).toEqual(manifest)
  })
})
