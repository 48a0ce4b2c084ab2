import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'

const weights = [400, 600] as const

/** Code points from one to another, both of them in it. */
const from = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index))

/**
 * Characters of German and English pages. `src/styles/_fonts.scss` names the same range, and no other face has any of it:
 * a browser that waits for this one would fetch that meanwhile.
 */
export const coreCharacters = [
  from(0x20, 0x7e),
  from(0xa0, 0xff),
  // Dashes, quotation marks, thin spaces.
  from(0x2000, 0x206f),
  '€−',
  from(0x2190, 0x2193),
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
