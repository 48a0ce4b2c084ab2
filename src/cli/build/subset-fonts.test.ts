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

test('both weights together are smaller than one of the fonts they come from', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'amtswerk-schrift-'))
  try {
    await subsetFonts(folder)
    const sizes = await Promise.all(
      [400, 600].map((weight) => stat(join(folder, `fira-sans-core-${weight}.woff2`))),
    )
    const total = sizes.reduce((sum, { size }) => sum + size, 0)
    const { size } = await stat('node_modules/@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff2')
    expect(total).toBeGreaterThan(10_000)
    expect(total).toBeLessThan(size)
  } finally {
    await rm(folder, { recursive: true })
  }
})
