import { execFile, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { FormDefinition } from '../../widgets/contract/form-definition.ts'
import { readGenericode } from '../../src/interop/xdatenfelder/genericode/read-genericode.ts'
import { FormFile } from '../../src/model/form-file.ts'
import { contentRoot } from '../../src/model/content-root.ts'
import { loadContent } from '../../src/model/load-content.ts'
import { musterlandRoot } from '../fixtures/musterland.ts'
import { temporaryFolder } from './temporary-folder.ts'

const federal = 'tests/fixtures/fim/S00000094V1.0_xdf2.xml'
const federalXml = readFileSync(federal, 'utf8')
const run = promisify(execFile)
const forms = (args: readonly string[], content = musterlandRoot) =>
  run(process.execPath, ['src/cli/forms.ts', ...args], {
    env: { ...process.env, CONTENT: content },
    maxBuffer: 50_000_000,
  })

/** A file of its own with a text. */
async function fileWith(name: string, text: string): Promise<string> {
  const file = join(await temporaryFolder(), name)
  await writeFile(file, text)
  return file
}

/** Runs a command with a text on standard input. */
const piped = (args: readonly string[], text: string) =>
  new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, ['src/cli/forms.ts', ...args])
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (part: Buffer) => (stdout += part.toString()))
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString()))
    child.on('close', (code) => {
      resolve({ code, stdout, stderr })
    })
    // Whoever ends before it has read everything says why on standard error.
    child.stdin.on('error', () => undefined)
    child.stdin.end(text)
  })

interface Printed {
  readonly definition: Readonly<Record<string, unknown>>
  readonly report: {
    readonly format: string
    readonly what: string
    readonly fields: number
    readonly placements: number
    readonly notes: readonly unknown[]
  }
}

describe('npm run forms -- import', () => {
  test(
    'prints a federal schema as YAML that a form may be, with notes on top',
    { timeout: 30_000 },
    async () => {
      const { stdout, stderr } = await forms(['import', federal])
      expect(stderr).toBe('')
      expect(stdout).toMatch(/^# Entwurf aus XDatenfelder/u)
      expect(stdout).toContain('# Bitte entscheiden:')
      expect(stdout.split('\n').filter((line) => line.startsWith('#') && line.length > 110)).toEqual([])
      expect(v.safeParse(FormFile, parse(stdout)).success).toBe(true)
      expect(stdout).toContain('LÜCKE:')
    },
  )

  test(
    'prints JSON with a report, and finds the code lists beside the file',
    { timeout: 30_000 },
    async () => {
      const { stdout } = await forms(['import', federal, '--json'])
      const { definition, report } = JSON.parse(stdout) as Printed
      expect(v.safeParse(FormFile, definition).success).toBe(true)
      expect(report).toMatchObject({ format: 'xdatenfelder', what: 'form', fields: 29, placements: 44 })
      expect(stdout).toContain('Albanien')
      expect(parse((await forms(['import', federal])).stdout)).toEqual(definition)
    },
  )

  test('reads standard input', { timeout: 30_000 }, async () => {
    const { code, stdout } = await piped(['import', '-', '--json', '--from', 'xdatenfelder'], federalXml)
    expect(code).toBe(0)
    expect((JSON.parse(stdout) as Printed).report.placements).toBe(44)
  })

  test.for<[what: string, args: readonly string[], text: string, code: number, says: RegExp]>([
    [
      'a broken schema',
      ['--json'],
      federalXml.replace('<xdf:id>F60000319</xdf:id>', '<xdf:id/>'),
      1,
      /Zeile \d+, Element stammdatenschema\/.*identifikation\/id: „id“ ist leer/u,
    ],
    ['a file that is no XML to the end', [], '<a>\n<b></a>', 1, /Zeile 2, Element a:/u],
    ['JSON that is none', [], '{"a":\n [1,}', 1, /Zeile 2/u],
    ['JSON of an unknown kind', [], '{"a": 1}', 1, /nicht zu erkennen/u],
    ['a text', [], 'Hallo', 1, /Zeile 1/u],
    ['an unknown format', ['--from', 'word'], '<a/>', 2, /„word“ gibt es nicht/u],
  ])('%s goes to standard error', { timeout: 30_000 }, async ([, args, text, code, says]) => {
    const file = await fileWith('datei', text)
    await expect(forms(['import', file, ...args])).rejects.toMatchObject({
      code,
      stdout: '',
      stderr: expect.stringMatching(says) as string,
    })
  })

  test('a file that is not there, and no file at all', { timeout: 30_000 }, async () => {
    await expect(forms(['import', 'gibt-es-nicht.xml'])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('gibt es nicht') as string,
    })
    await expect(forms(['import'])).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Aufruf:') as string,
    })
  })

  test.for<[format: string, text: string]>([
    [
      'json-schema',
      JSON.stringify({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
        title: 'Hund',
        properties: { name: { type: 'string', title: 'Name' } },
      }),
    ],
    [
      'formio',
      JSON.stringify({
        title: 'Hund',
        display: 'form',
        components: [{ type: 'textfield', key: 'name', label: 'Name', input: true }],
      }),
    ],
    [
      'surveyjs',
      JSON.stringify({
        title: 'Hund',
        pages: [{ name: 'seite1', elements: [{ type: 'text', name: 'name', title: 'Name' }] }],
      }),
    ],
  ])('recognises %s by its keys', { timeout: 30_000 }, async ([format, text]) => {
    const { stdout } = await forms(['import', await fileWith('form.json', text), '--json'])
    const { definition, report } = JSON.parse(stdout) as Printed
    expect(v.safeParse(FormFile, definition).success).toBe(true)
    expect(report).toMatchObject({ format, placements: 1, fields: 1 })
  })
})

describe('npm run forms -- export', () => {
  test.for(['xdatenfelder3', 'xdatenfelder2'])(
    'writes %s that import reads as the same definition',
    { timeout: 120_000 },
    async (to) => {
      const content = await loadContent(musterlandRoot)
      if (!content.ok) throw new Error('The content of Musterland is wrong')
      const [id, form] = [...content.catalogue.forms][0] ?? []
      if (id === undefined) throw new Error('Musterland has no form')
      const { stdout: xml } = await forms(['export', id, '--to', to])
      expect(xml).toMatch(/^<\?xml/u)
      const { stdout } = await forms(['import', await fileWith('form.xml', xml), '--json'])
      expect(v.parse(FormDefinition, (JSON.parse(stdout) as Printed).definition)).toEqual(form)
    },
  )

  test(
    'writes the code lists of version 2.0 beside it, and never over a file',
    { timeout: 120_000 },
    async () => {
      const id = 'schulbus-meldung'
      const folder = join(await temporaryFolder(), 'listen')
      await forms(['export', id, '--to', 'xdatenfelder2', '--codelists', folder], contentRoot())
      const names = await readdir(folder)
      expect(names.length).toBeGreaterThan(0)
      for (const name of names)
        expect(readGenericode(readFileSync(join(folder, name), 'utf8'))).toMatchObject({ ok: true })
      await expect(
        forms(['export', id, '--to', 'xdatenfelder2', '--codelists', folder], contentRoot()),
      ).rejects.toMatchObject({
        code: 1,
        stdout: '',
      })
    },
  )

  test('an imported draft with its gaps can be exported as it is', { timeout: 120_000 }, async () => {
    const root = await temporaryFolder()
    await cp(musterlandRoot, root, { recursive: true })
    const { stdout: yaml } = await forms(['import', federal])
    const draft = parse(yaml) as { readonly id: string }
    await mkdir(join(root, 'forms', draft.id), { recursive: true })
    await writeFile(join(root, 'forms', draft.id, 'form.yaml'), yaml)
    const { stdout: xml } = await forms(['export', draft.id, '--to', 'xdatenfelder3'], root)
    const { stdout } = await forms(['import', await fileWith('form.xml', xml), '--json'])
    const back = (JSON.parse(stdout) as Printed).definition
    expect(v.parse(FormDefinition, back)).toEqual(v.parse(FormDefinition, draft))
  })

  test.for<[args: readonly string[], code: number, says: string]>([
    [['gibt-es-nicht', '--to', 'xdatenfelder3'], 1, 'Vorhanden:'],
    [['x', '--to', 'pdf'], 2, 'Aufruf:'],
    [['x'], 2, 'Aufruf:'],
  ])('%o is refused', { timeout: 60_000 }, async ([args, code, says]) => {
    await expect(forms(['export', ...args])).rejects.toMatchObject({
      code,
      stdout: '',
      stderr: expect.stringContaining(says) as string,
    })
  })
})
