import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { entries } from './entries.ts'

/** A file of `/widgets/v1/`. */
interface ListedFile {
  /** Below `/widgets/v1/`. */
  readonly file: string
  /** For the `integrity` of a script tag. */
  readonly integrity: string
  readonly bytes: number
}

/**
 * Writes `manifest.json`: every file of this build with its SRI hash and bytes, and of every element the entry that updates
 * itself and the file to pin.
 *
 * @param folder The built `/widgets/v1/`.
 */
export async function writeManifest(folder: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js')).toSorted()
  const files = await Promise.all(names.map((name) => listed(folder, name.replaceAll('\\', '/'))))
  const find = (pattern: RegExp) => files.find(({ file }) => pattern.test(file))
  const elements = Object.fromEntries(
    Object.keys(entries).map((name) => [
      name,
      {
        entry: find(new RegExp(`^${name}\\.js$`, 'u')),
        pinned: find(new RegExp(`^pinned/${name}-[^/]+\\.js$`, 'u')),
      },
    ]),
  )
  const manifest = { version: 'v1', elements, worker: find(/^amt-worker\.js$/u), files }
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

async function listed(folder: string, file: string): Promise<ListedFile> {
  const bytes = await readFile(join(folder, file))
  const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`
  return { file, integrity, bytes: bytes.length }
}
