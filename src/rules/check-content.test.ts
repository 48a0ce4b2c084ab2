import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contentRoot } from '../model/content-root.ts'
import { checkContent } from './check-content.ts'
import { contrast } from './theme-contrast.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'amtswerk-content-'))
  await cp(contentRoot(), root, { recursive: true })
})
afterEach(() => rm(root, { recursive: true }))

/** Replaces text in a copy of the county's content. */
async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(root, file), 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not hold "${from}".`)
  await writeFile(join(root, file), text.replace(from, to))
}

const problems = async () => {
  const content = await checkContent(root)
  return content.ok ? [] : content.problems
}

test('the county’s content is right', async () => {
  expect(await problems()).toEqual([])
})

test('a form that asks for what is not there stops the build', async () => {
  await change(
    'forms/schulbus-meldung/form.yaml',
    '[{ var: art }, verspaetung]',
    '[{ var: artt }, verspaetung]',
  )
  expect((await problems()).filter(({ rule }) => rule !== 'beispiele')).toEqual([
    {
      file: 'forms/schulbus-meldung/form.yaml',
      key: 'steps.0.fields.1.when',
      rule: 'formular-widerspruch',
      reason: expect.stringContaining('„artt“') as string,
    },
  ])
})

test('a definition that does not validate stops the build', async () => {
  await change('forms/schulbus-meldung/form.yaml', 'kind: choice', 'kind: auswahl')
  expect((await problems())[0]).toMatchObject({
    file: 'forms/schulbus-meldung/form.yaml',
    key: 'steps.0.fields.0.kind',
  })
})

test('a colour that cannot be read stops the build', async () => {
  await change('county.yaml', '#0b5c4b', '#f5b82e')
  expect(await problems()).toEqual([
    {
      file: 'county.yaml',
      key: 'theme.action.light',
      rule: 'kontrast',
      reason: expect.stringContaining('4,5 zu 1') as string,
    },
  ])
})

test('contrast is what WCAG says', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 1)
})
