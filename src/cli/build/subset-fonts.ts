import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'

const weights = [400, 600] as const

/**
 * Characters of German and English pages. `src/styles/_fonts.scss` names the same range: a page that holds another
 * character loads the larger file as well.
 */
export const coreCharacters = [
  ...Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index)),
  '\u00a0§©«°²³·»½ÄÉÖ×Üßàáäçèéêíñóôöúü',
  '\u2009\u200a\u2010\u2011–—‘’‚“”„•…‹›\u202f€→↑↓←−✓',
].join('')

/** Writes the small font files that every page loads, where they are not there yet. */
export async function subsetFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const fontsource = createRequire(import.meta.url).resolve('@fontsource/fira-sans/package.json')
  await Promise.all(
    weights.map(async (weight) => {
      const target = join(folder, `fira-sans-core-${weight}.woff2`)
      const source = fontsource.replace('package.json', `files/fira-sans-latin-${weight}-normal.woff2`)
      const [made, given] = await Promise.all([stat(target).catch(() => undefined), stat(source)])
      if (made && made.mtimeMs > given.mtimeMs) return
      await writeFile(
        target,
        await subsetFont(await readFile(source), coreCharacters, {
          targetFormat: 'woff2',
          noHinting: true,
          keepFeatures: ['kern', 'liga', 'tnum', 'locl', 'ccmp', 'mark'],
        }),
      )
    }),
  )
}
