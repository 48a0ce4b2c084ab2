import { glob, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** Folder of scripts and style sheets; each is named after its content. */
const folder = '_astro'
const name = /[\w~-][\w.~-]*\.(?:css|js)\b/gu

/**
 * Scripts and style sheets that pages use, now or later: what their HTML names, and what that names in turn.
 *
 * @param site Folder of the built site.
 * @param isWanted Says of a page's file, such as `suche/index.html`, if it counts.
 * @returns Paths below the site, in alphabetical order.
 */
export async function pageAssets(site: string, isWanted: (page: string) => boolean): Promise<string[]> {
  const assets = new Set<string>()
  for await (const file of glob(`${folder}/*.{css,js}`, { cwd: site })) assets.add(basename(file))
  const found = new Set<string>()
  const look = (text: string): string[] =>
    [...text.matchAll(name)].map(([file]) => file).filter((file) => assets.has(file) && !found.has(file))
  for await (const page of glob('**/*.html', { cwd: site })) {
    if (!isWanted(page)) continue
    for (const file of look(await readFile(join(site, page), 'utf8'))) found.add(file)
  }
  // A set gives what is added while it is gone through, too.
  for (const file of found)
    for (const next of look(await readFile(join(site, folder, file), 'utf8'))) found.add(next)
  return [...found].toSorted().map((file) => `${folder}/${file}`)
}
