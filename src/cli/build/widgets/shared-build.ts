import { build } from 'vite'
import { minifyTemplates } from '../minify-templates.ts'
import { entries } from './entries.ts'
import { ownLit } from './own-lit.ts'
import { retriedImports } from './retried-imports.ts'

/**
 * The entry itself stays a file of its own: what is fetched later imports the rest by another name, and a page that puts
 * a version behind the entry's address must not get everything twice.
 */
const isNoEntry = (id: string): boolean => !/\/amt-[a-z]+\.ts$/u.test(id)

/** Texts are named after their language, too: `de-rest`. */
const chunkName = (module: string | null, name: string): string => {
  const language = /\/messages\/(\w+)\/(?:core|rest)\.ts$/u.exec(module ?? '')?.[1]
  return language ? `${language}-${name}` : name
}

/** What every element is made of, Lit first of all: fetched once, however many elements a page has. */
const isBase =
  /\/node_modules\/lit|\/widgets\/elements\/(?:base-element|fetch-chunk|county-of|heading)\.ts|\/widgets\/theme\/(?:css|tokens|text|actions)\.ts/u

/** What the elements that show published data have in common. */
const isOfCards =
  /\/widgets\/(?:elements\/(?:county-element|placed-element|read-published|each-minute|notices-now|source|office\/opening-now)\.ts|theme\/card-sheet\.ts|messages\/(?:cards\/card-texts|opening\/)|contract\/(?:opening\/|phone-uri))/u

/** Modules that nothing needs before the first answer: see `LaterFlow`. */
const belongsLater =
  /\/widgets\/(?:delivery\/(?!draft-file|export|forwarded|leave-with|own-backend|seal-anew)|outbox|seal\/(?!fit-connect|passphrase-cipher)|elements\/(?:kept|form\/(?:later|views)\b)|transports\/(?:transport|request|sealed|proof|intake|send-parcel|base64)\b)|\/node_modules\/idb\//u

/** An application as a file: made where it is handed in, too. */
const isOfExport = /\/widgets\/(?:delivery\/export|transports\/file)\.ts/u

/** What a form has at once: a group takes what is `$initial` of any entry, these modules are of this one. */
const isOfForm = (id: string): boolean =>
  isNoEntry(id) &&
  /\/widgets\/(?:elements\/form\/|engine\/(?!checks\/)|delivery\/|seal\/|contract\/(?:limits|text-in)|messages\/(?:de\/|fill|index|together)|theme\/(?:blocks|conditions|controls|sheet)\.ts)/u.test(
    id,
  )

/**
 * Builds the entries that update themselves: small ones, which share their chunks.
 *
 * @param folder Where they go.
 * @param more Entries beside those of a county's site, and the name of the policy for Trusted Types; Lit's own where left out.
 */
export async function buildShared(
  folder: string,
  { more = {}, policy }: { more?: Readonly<Record<string, string>>; policy?: string } = {},
): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [ownLit(policy), minifyTemplates(), policy === undefined && retriedImports()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      // A library: without the helper that preloads style sheets of chunks, which these do not have.
      lib: { entry: { ...entries, ...more }, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: false,
        output: {
          minify: true,
          entryFileNames: '[name].js',
          chunkFileNames: ({ facadeModuleId, name }) =>
            `chunks/${chunkName(facadeModuleId, name)}-[hash:6].js`,
          // Few large files are smaller than many little ones: what is needed together stays together.
          codeSplitting: {
            groups: [
              { name: 'base', test: isBase, priority: 4 },
              { name: 'cards', test: isOfCards, priority: 3 },
              { name: 'first', tags: ['$initial'], test: isOfForm, priority: 2 },
              { name: 'later', test: belongsLater, priority: 1 },
              { name: 'export', test: isOfExport, priority: 1 },
            ],
          },
        },
      },
    },
  })
}
