import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

/** Entries of `/widgets/v1/`: what a webmaster's script tag names, and the module that is it. */
const entries = { 'amt-form': 'widgets/elements/form/amt-form.ts' }

/**
 * Builds the embeddable elements into a site.
 *
 * @param site Folder of the built site; they go to `widgets/v1/` below it.
 */
export async function buildWidgets(site: string): Promise<void> {
  const folder = join(site, 'widgets', 'v1')
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: entries,
        preserveEntrySignatures: false,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  })
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(await describe(folder), null, 2)}\n`)
}

/** What a webmaster pins: file, SRI hash, bytes. */
async function describe(folder: string) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js')).toSorted()
  const files = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(folder, name))
      const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`
      return { file: name.replaceAll('\\', '/'), integrity, bytes: bytes.length }
    }),
  )
  return { version: 'v1', files }
}
