import { execFile } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { checkContent } from '../../src/rules/check-content.ts'
import { adviseOn } from '../../src/rules/content-advice.ts'
import { contentRoot } from '../../src/model/content-root.ts'
import { musterlandRoot } from '../fixtures/musterland.ts'
import { temporaryFolder } from './temporary-folder.ts'

const run = promisify(execFile)

const copyOfContent = async () => {
  const root = await temporaryFolder()
  // A small county that has the building blocks and the words of the large one.
  await cp(musterlandRoot, root, { recursive: true })
  for (const part of ['forms/_blocks', 'guide/woerter.yaml'])
    await cp(join(contentRoot(), part), join(root, part), { recursive: true })
  return root
}
const begin = (root: string, ...args: string[]) =>
  run(process.execPath, ['src/cli/new.ts', ...args], { env: { ...process.env, CONTENT: root } })

/** What an editor would write: short sentences, each another. */
const sentences = [
  'Der Hund wohnt jetzt in der Stadt am See.',
  'Die Katze schläft am Tag gern im Garten hinter dem Haus.',
]
async function fillGaps(file: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  let count = 0
  const fill = () => `Nummer ${(count += 1)}: ${sentences[count % 2] ?? ''}`
  await writeFile(
    file,
    text.replaceAll(/'LÜCKE:[^'\n]*'/gu, () => `'${fill()}'`).replaceAll(/LÜCKE:.*/gu, fill),
  )
}

test.for<[kind: string, files: string[]]>([
  ['service', ['services/hundesteuer.mdx']],
  ['form', ['forms/hundesteuer/form.yaml', 'forms/hundesteuer/examples.yaml']],
  ['office', ['offices/hundesteuer.yaml']],
])('npm run new -- %s writes a file that check takes once its gaps are filled', async ([kind, files]) => {
  const root = await copyOfContent()
  await begin(root, kind, 'hundesteuer')
  const open = await checkContent(root)
  const gaps = open.ok ? [] : open.problems
  expect(new Set(gaps.map(({ rule }) => rule))).toEqual(new Set(['luecke']))
  expect(gaps.every(({ file }) => files.includes(file))).toBe(true)

  for (const file of files) await fillGaps(join(root, file))
  const content = await checkContent(root)
  expect(content.ok ? [] : content.problems).toEqual([])
  if (!content.ok) return
  const advice = adviseOn({ ...content.catalogue, bodies: content.bodies, today: '2026-11-22' })
  expect(advice.filter(({ file }) => files.includes(file))).toEqual([])
})

test('never writes over a file, and says what it can begin', async () => {
  const root = await copyOfContent()
  await expect(begin(root, 'service', 'muster-beantragen')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('muster-beantragen.mdx gibt es schon') as string,
  })
  await expect(begin(root, 'brief', 'hund')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('service, form, office') as string,
  })
  await expect(begin(root, 'form', 'Hunde Steuer')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('„Hunde Steuer“ taugt nicht als Name') as string,
  })
})
