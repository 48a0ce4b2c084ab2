import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadContent } from '../../src/model/load-content.ts'
import { musterlandRoot } from '../fixtures/musterland.ts'
import { temporaryFolder } from './temporary-folder.ts'

const root = await temporaryFolder()
await cp(musterlandRoot, root, { recursive: true })
await cp(join(import.meta.dirname, '../fixtures/content-guide'), root, { recursive: true })
const content = await loadContent(root)
const problems = content.ok ? [] : content.problems

test.for<[file: string, key: string, reason: RegExp]>([
  ['guide/muster.mdx', 'Zeile 10', /„import“ und „export“/u],
  ['guide/muster.mdx', 'Zeile 12', /geschweiften Klammern/u],
  ['guide/muster.mdx', 'Zeile 14', /<Unbekannt>.*Hinweis, Frist, Datei/u],
  ['guide/muster.mdx', 'Zeile 16', /„guide\/muster\/fehlt\.conf“.* gibt es nicht/u],
  ['guide/muster.mdx', 'Zeile 18', /„guide\/\.\.\/county\.yaml“.* gibt es nicht/u],
  ['guide/falsch.mdx', 'summary', /mindestens 30/u],
  ['guide/falsch.mdx', 'order', /mindestens 1/u],
  ['guide/falsch.mdx', 'audience', /editors/u],
])('a mistake in a chapter of the guide is named: %s → %s', ([file, key, reason]) => {
  expect(problems).toContainEqual({ file, key, reason: expect.stringMatching(reason) as string })
})

test('and no other', () => {
  expect(problems).toHaveLength(8)
})
