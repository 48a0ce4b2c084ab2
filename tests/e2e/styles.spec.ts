import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from 'node:process'
import { expect, test } from '@playwright/test'
import { CountyServer } from './support/county-server.ts'

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

test('a German page fetches two fonts, and no larger one while it waits for these', async ({ page }) => {
  const county = await CountyServer.start()
  try {
    const fonts: string[] = []
    page.on('request', (request) => {
      const [, font] = /([\w-]+)\.[\w-]+\.woff2$/u.exec(request.url()) ?? []
      if (font !== undefined) fonts.push(font)
    })
    await page.goto(`${county.url}leistungen/fuehrerschein-umtausch/`)
    await page.evaluate(() => document.fonts.ready)
    expect(fonts.toSorted()).toEqual(['fira-sans-core-400', 'fira-sans-core-600'])
  } finally {
    await county.stop()
  }
})
