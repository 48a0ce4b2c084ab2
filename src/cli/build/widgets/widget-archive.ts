import { cp, mkdir, readdir, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'

/** Days that chunks of an earlier build are served: a page that was opened before may still fetch them. */
const chunkDays = 60
const day = 24 * 60 * 60 * 1000

/**
 * Keeps the files whose names change with their content, and puts those of earlier builds beside the new ones: what a
 * snippet pins is served for good, chunks for as long as a page may be open.
 *
 * @param folder The built `/widgets/v1/`.
 */
export async function keepEarlierWidgets(folder: string, dataDir: string, now: number): Promise<void> {
  for (const kind of ['pinned', 'chunks']) {
    const archive = join(dataDir, 'widgets', 'v1', kind)
    const built = join(folder, kind)
    await mkdir(archive, { recursive: true })
    await mkdir(built, { recursive: true })
    for (const name of await readdir(built)) {
      await cp(join(built, name), join(archive, name))
      // What counts is when it was last part of a build.
      await utimes(join(archive, name), now / 1000, now / 1000)
    }
    for (const name of await readdir(archive)) {
      const { mtimeMs } = await stat(join(archive, name))
      if (kind === 'pinned' || now - mtimeMs < chunkDays * day) {
        await cp(join(archive, name), join(built, name), { force: false })
      }
    }
  }
}
