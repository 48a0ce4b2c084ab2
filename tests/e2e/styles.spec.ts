import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from 'node:process'
import { expect, test } from '@playwright/test'

const dist = env.OUT_DIR ?? '.cache/test/dist'

/** Of KERN's levels of surfaces, which no page has. */
const ofLevels = /^--kern-color-(?:layout-(?:background|border)-level-\d|white)/u

test('no style sheet reads a property that another one has left out', async () => {
  const sheets: string[] = []
  for await (const file of glob('_astro/*.css', { cwd: dist }))
    sheets.push(await readFile(join(dist, file), 'utf8'))
  const styles = sheets.join('\n')
  const set = new Set([...styles.matchAll(/(--[\w-]+)\s*:/gu)].map(([, name = '']) => name))
  const read = new Set([...styles.matchAll(/var\(\s*(--[\w-]+)/gu)].map(([, name = '']) => name))
  expect(read.size).toBeGreaterThan(50)
  expect([...read].filter((name) => !set.has(name) && !ofLevels.test(name))).toEqual([])
})
