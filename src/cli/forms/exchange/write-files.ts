import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Texts or bytes of files below a folder; `null` takes a file away. */
export type FilesToWrite = ReadonlyMap<string, string | Uint8Array | null>

/**
 * Writes files all or none: each beside its place first, then all are renamed in the order given. What was there comes back
 * if one cannot be.
 *
 * @throws {Error} whatever the operating system refuses; then everything is as before.
 */
export async function writeFiles(root: string, files: FilesToWrite): Promise<void> {
  const before = new Map<string, Uint8Array | undefined>()
  const made: string[] = []
  try {
    for (const [file, content] of files) {
      const path = join(root, file)
      before.set(path, await readFile(path).catch(() => undefined))
      if (content === null) continue
      const first = await mkdir(dirname(path), { recursive: true })
      if (first !== undefined) made.push(first)
      await writeFile(unfinished(path), content)
    }
  } catch (error) {
    await tidy(root, files)
    for (const folder of made) await rm(folder, { recursive: true, force: true })
    throw error
  }
  const done: string[] = []
  try {
    for (const [file, content] of files) {
      const path = join(root, file)
      if (content === null) await rm(path, { force: true })
      else await rename(unfinished(path), path)
      done.push(path)
    }
  } catch (error) {
    for (const path of done) {
      const content = before.get(path)
      if (content === undefined) await rm(path, { force: true })
      else await writeFile(path, content)
    }
    await tidy(root, files)
    throw error
  }
}

const unfinished = (path: string): string => `${path}.neu`

async function tidy(root: string, files: FilesToWrite): Promise<void> {
  for (const file of files.keys()) await rm(unfinished(join(root, file)), { force: true })
}
