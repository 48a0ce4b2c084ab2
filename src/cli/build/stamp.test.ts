import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../tests/contract/temporary-folder.ts'
import { readInputs } from './sources.ts'
import { reasonToBuild, removeStamp, writeStamp } from './stamp.ts'

test('a site is built when there is none, when something changed, and after a build that broke off', async () => {
  const outDir = await temporaryFolder()
  const inputs = { 'content/a.mdx': '1', 'src/b.ts': '1' }
  expect(await reasonToBuild(outDir, inputs)).toBe('Die Website ist noch nicht gebaut.')
  await writeStamp(outDir, inputs)
  expect(await reasonToBuild(outDir, inputs)).toBeUndefined()
  expect(await reasonToBuild(outDir, { ...inputs, 'content/a.mdx': '2' })).toBe(
    'Seit dem letzten Bau geändert: content/a.mdx.',
  )
  expect(await reasonToBuild(outDir, { 'content/a.mdx': '2', 'src/new.ts': '1' })).toBe(
    'Seit dem letzten Bau geändert: content/a.mdx und 2 weitere.',
  )
  await removeStamp(outDir)
  expect(await reasonToBuild(outDir, inputs)).toBe('Die Website ist noch nicht gebaut.')
})

test('what a site is built from is its content, its sources and its keys, not its tests', async () => {
  const content = await temporaryFolder()
  await mkdir(join(content, 'services'))
  await writeFile(join(content, 'services/a.mdx'), 'a')
  const inputs = await readInputs(content, { Hauptschlüssel: 'kid' })
  const names = Object.keys(inputs)
  expect(names.filter((name) => name.endsWith('services/a.mdx'))).toHaveLength(1)
  expect(names).toEqual(expect.arrayContaining(['Hauptschlüssel', 'astro.config.mjs', 'package-lock.json']))
  expect(names).toContain('src/cli/build/stamp.ts')
  expect(names.filter((name) => name.includes('.test.'))).toEqual([])
  await writeFile(join(content, 'services/a.mdx'), 'b')
  expect(await readInputs(content, { Hauptschlüssel: 'kid' })).not.toEqual(inputs)
})
