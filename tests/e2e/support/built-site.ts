import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { env } from 'node:process'

/** Where `npm test` has built the site. Absolute. */
export const builtSite = resolve(env.OUT_DIR ?? '.cache/test/dist')

/** An HTML file of a built site. */
export interface BuiltPage {
  /** Below the site's folder: `leistungen/wohngeld/index.html` */
  readonly file: string
  /** As browsers ask for it: `/leistungen/wohngeld/` */
  readonly path: string
  readonly html: string
}

/** Every file of a built site, below its folder, with `/` between folders. */
export async function filesOf(site = builtSite): Promise<string[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true })
  const folder = join(site, '/')
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length).replaceAll('\\', '/'))
    .toSorted()
}

/** Every page of a built site, by file name. */
export async function pagesOf(site = builtSite): Promise<BuiltPage[]> {
  const files = (await filesOf(site)).filter((file) => file.endsWith('.html'))
  return Promise.all(
    files.map(async (file) => ({
      file,
      path: `/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`,
      html: await readFile(join(site, file), 'utf8'),
    })),
  )
}
