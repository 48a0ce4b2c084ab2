import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { coreCharacters, subsetFonts } from './subset-fonts.ts'

test('the stylesheet asks the core files for exactly the characters that are in them', async () => {
  const styles = await readFile('src/styles/_fonts.scss', 'utf8')
  const [, range = ''] = /\$core: '([^']+)'/u.exec(styles) ?? []
  const asked = range.split(',').flatMap((part) => {
    const [first = 0, last = first] = part
      .trim()
      .replace('U+', '')
      .split('-')
      .map((code) => Number.parseInt(code, 16))
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })
  const made = [...coreCharacters].map((character) => character.codePointAt(0) ?? 0)
  expect(asked.toSorted((one, other) => one - other)).toEqual(
    [...new Set(made)].toSorted((one, other) => one - other),
  )
})

test('the core of a font is much smaller than the font', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'amtswerk-schrift-'))
  try {
    await subsetFonts(folder)
    for (const weight of [400, 600]) {
      const { size } = await stat(join(folder, `fira-sans-core-${weight}.woff2`))
      const whole = await stat(
        `node_modules/@fontsource/fira-sans/files/fira-sans-latin-${weight}-normal.woff2`,
      )
      expect(size).toBeGreaterThan(5000)
      expect(size).toBeLessThan(0.65 * whole.size)
    }
  } finally {
    await rm(folder, { recursive: true })
  }
})
