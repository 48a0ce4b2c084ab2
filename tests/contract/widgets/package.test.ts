import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { packWidgets } from '../../../src/cli/pack-widgets/pack.ts'
import { moduleImports } from '../../../src/cli/size/module-imports.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const run = promisify(execFile)

let consumer: string
let unpacked: string
/** Everything in the package, below its folder. */
let files: readonly string[]

beforeAll(async () => {
  const folder = await temporaryFolder()
  const archive = await packWidgets(folder)
  consumer = await temporaryFolder()
  await run('tar', ['xzf', archive, '-C', consumer])
  // Nothing of what was built may still be needed.
  await rm(join(folder, 'package'), { recursive: true })
  await mkdir(join(consumer, 'node_modules'))
  unpacked = join(consumer, 'node_modules', 'amtswerk-widgets')
  await rename(join(consumer, 'package'), unpacked)
  const entries = await readdir(unpacked, { recursive: true, withFileTypes: true })
  files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(unpacked.length + 1))
}, 60_000)

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly customElements: string
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>
}
const manifest = async (): Promise<Manifest> =>
  JSON.parse(await readFile(join(unpacked, 'package.json'), 'utf8')) as Manifest

test('is a package under the EUPL that depends on nothing', async () => {
  const given = await manifest()
  expect(given).toMatchObject({ name: 'amtswerk-widgets', version: '1.0.0', license: 'EUPL-1.2' })
  expect(Object.keys(given).filter((key) => /dependencies|scripts/iu.test(key))).toEqual([])
  expect(await readFile(join(unpacked, 'LICENSE'), 'utf8')).toContain('EUROPÄISCHE UNION PUBLIC LICENCE')
})

test('whatever `exports` names is there, every element among it', async () => {
  const { exports, customElements } = await manifest()
  const named = Object.values(exports).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : Object.values(entry),
  )
  expect([...named, customElements].filter((path) => !existsSync(join(unpacked, path)))).toEqual([])
  const elements = JSON.parse(await readFile(join(unpacked, customElements), 'utf8')) as {
    modules: { path: string; exports: { name: string; declaration: { module: string } }[] }[]
  }
  const tags = elements.modules.flatMap((module) => module.exports.map(({ name }) => name))
  expect(tags.toSorted()).toEqual(
    Object.keys(exports)
      .flatMap((path) => /^\.\/(amt-[a-z]+)$/u.exec(path)?.[1] ?? [])
      .toSorted(),
  )
  for (const { path, exports: all } of elements.modules) {
    expect(files).toContain(path)
    expect(all.map(({ declaration }) => declaration.module)).toEqual([path])
  }
})

test('holds what is built, no source and no test, and nothing that is imported from elsewhere', async () => {
  expect(
    files.filter(
      (file) =>
        !/^(?:dist\/.*\.(?:js|d\.ts)|custom-elements\.json|package\.json|README\.md|LICENSE)$/u.test(file),
    ),
  ).toEqual([])
  expect(files.filter((file) => /test|src\//u.test(file))).toEqual([])
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const { now, later } = moduleImports(await readFile(join(unpacked, file), 'utf8'))
    const missing = [...now, ...later].filter((name) => !existsSync(join(unpacked, file, '..', name)))
    expect({ file, missing }).toEqual({ file, missing: [] })
  }
})

/** What TypeScript says of a program that uses the package. Types of the package are checked as well. */
async function typeErrors(program: string): Promise<string> {
  await writeFile(join(consumer, 'main.ts'), program)
  await writeFile(
    join(consumer, 'tsconfig.json'),
    JSON.stringify({
      files: ['main.ts'],
      compilerOptions: {
        lib: ['ES2022', 'DOM', 'DOM.Iterable'],
        module: 'nodenext',
        noEmit: true,
        skipLibCheck: false,
        strict: true,
        target: 'es2022',
        types: [],
      },
    }),
  )
  await writeFile(join(consumer, 'package.json'), '{ "type": "module" }')
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc')
  return run(process.execPath, [tsc, '-p', consumer]).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  )
}

test('a program in TypeScript knows the elements, their properties, methods and events', async () => {
  const errors = await typeErrors(`
import 'amtswerk-widgets'
import 'amtswerk-widgets/amt-office'
import type { Answers, FormElement } from 'amtswerk-widgets'

const form: FormElement = document.createElement('amt-form')
const id: string = document.createElement('amt-form').form
const known: HTMLElementTagNameMap['amt-form']['form'] = id
const answers: Answers = { kind: 'Anna' }
form.prefill = answers
form.county = 'https://landkreis.example/'
form.addEventListener('amt-receipt', ({ detail: { code } }) => code.toUpperCase())
form.addEventListener('click', (event) => event.clientX)
form.addEventListener('of-another', () => known)
void form.save()
document.querySelector('amt-office')!.office = 'kfz'
document.querySelector('amt-search')!.open = 'here'
`)
  expect(errors).toBe('')
})

test('and refuses what they do not have', async () => {
  const errors = await typeErrors(`
import 'amtswerk-widgets/amt-form'
const form = document.createElement('amt-form')
form.form = 5
form.from = 'schulbus-meldung'
form.addEventListener('amt-receipt', ({ detail: { number } }) => number)
form.prefill = { when: new Date() }
`)
  const lines = errors
    .trim()
    .split('\n')
    .filter((line) => line.startsWith('main.ts') || line.includes('main.ts('))
  expect(lines.map((line) => /main\.ts\((\d+)/u.exec(line)?.[1])).toEqual(['4', '5', '6', '7'])
})

test('a bundler makes one program of it that knows no county of its own', async () => {
  await writeFile(join(consumer, 'page.js'), "import 'amtswerk-widgets/amt-office'\n")
  await build({
    root: consumer,
    configFile: false,
    logLevel: 'silent',
    build: { lib: { entry: 'page.js', formats: ['es'], fileName: 'page' }, outDir: 'bundled' },
  })
  const bundled = await readdir(join(consumer, 'bundled'))
  const text = await readFile(join(consumer, 'bundled', 'page.js'), 'utf8')
  expect(bundled).toContain('page.js')
  expect(moduleImports(text).now.filter((name) => !name.startsWith('./'))).toEqual([])
  expect(text).toContain('amt-office')
})
