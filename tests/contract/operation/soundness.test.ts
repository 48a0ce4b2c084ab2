import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { installed, projectFile } from './guide-file.ts'

const text = await projectFile('SOUNDNESS.md')

test('every promise says what it rests on and what shows it', () => {
  const promises = text.slice(text.indexOf('## Promised'), text.indexOf('## Assumptions'))
  const all = promises.split(/^\d+\. /mu).slice(1)
  expect(all.length).toBeGreaterThan(10)
  const assumptions = [...text.matchAll(/^- \*\*([A-Z]\d)\. /gmu)].map(([, name]) => name)
  for (const promise of all) {
    const parts = /Rests on: ([^.]+)\. Shown by: .*`/su.exec(promise.replaceAll(/\s+/gu, ' '))
    expect(parts, promise).not.toBeNull()
    const named = (parts?.[1] ?? '').split(' ')
    if (named[0] !== 'nothing') expect(assumptions).toEqual(expect.arrayContaining(named))
  }
})

test('what is said to show a promise is there', async () => {
  const { scripts } = JSON.parse(await projectFile('package.json')) as { scripts: Record<string, string> }
  const paths = [...text.matchAll(/`((?:tests|src|widgets|content)\/[^`]+)`/gu)].map(([, path]) => path ?? '')
  const commands = [...text.matchAll(/npm run ([a-z]+)/gu)].map(([, name]) => name ?? '')
  expect(paths.length).toBeGreaterThan(15)
  expect(paths.filter((path) => !existsSync(join(installed.here, path)))).toEqual([])
  expect(commands.filter((name) => !(name in scripts))).toEqual([])
})
