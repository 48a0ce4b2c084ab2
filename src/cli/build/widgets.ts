import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { minifyTemplates } from './minify-templates.ts'
import { writeElementsManifest } from './elements-manifest.ts'

/** Entries of `/widgets/v1/`: what a webmaster's script tag names, and the module that is it. */
const entries = {
  'amt-form': 'widgets/elements/form/amt-form.ts',
  'amt-outbox': 'widgets/elements/outbox/amt-outbox.ts',
}

/**
 * The entry itself stays a file of its own: what is fetched later imports the rest by another name, and a page that puts
 * a version behind the entry's address must not get everything twice.
 */
const isNoEntry = (id: string): boolean => !/\/amt-[a-z]+\.ts$/u.test(id)

/** Texts are named after their language, too: `de-rest`. */
const chunkName = (module: string | null, name: string): string => {
  const language = /\/messages\/(\w+)\/\w+\.ts$/u.exec(module ?? '')?.[1]
  return language ? `${language}-${name}` : name
}

/** Modules that nothing needs before the first answer: see `LaterFlow`. */
const belongsLater =
  /\/widgets\/(?:delivery\/(?!draft-file|export|forwarded|leave-with|own-backend|seal-anew)|outbox|seal\/(?!fit-connect|passphrase-cipher)|elements\/(?:kept|form\/(?:later|views)\b)|transports\/(?:transport|request|sealed|proof|intake|send-parcel)\b)|\/node_modules\/idb\//u

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
    plugins: [minifyTemplates()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      // A library: without the helper that preloads style sheets of chunks, which these do not have.
      lib: { entry: entries, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: false,
        output: {
          minify: true,
          entryFileNames: '[name].js',
          chunkFileNames: ({ facadeModuleId, name }) => `chunks/${chunkName(facadeModuleId, name)}-[hash].js`,
          // Few large files are smaller than many little ones: what is needed together stays together.
          codeSplitting: {
            groups: [
              { name: 'first', tags: ['$initial'], test: isNoEntry, priority: 2 },
              { name: 'later', test: belongsLater, priority: 1 },
            ],
          },
        },
      },
    },
  })
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(await describe(folder), null, 2)}\n`)
  await writeElementsManifest(folder)
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
