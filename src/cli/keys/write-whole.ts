import { access, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Writes a file that only its owner may read, whole or not at all, and durably.
 *
 * @param existing What is to become of a file that is there already.
 * @throws {Error} EEXIST where it is to be kept.
 */
export async function writeWhole(path: string, text: string, existing: 'keep' | 'replace'): Promise<void> {
  if (existing === 'keep' && (await isThere(path)))
    throw Object.assign(new Error(`${path} is there already.`), { code: 'EEXIST' })
  const unfinished = `${path}.neu`
  await rm(unfinished, { force: true })
  const file = await open(unfinished, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, path)
  await syncFolder(dirname(path))
}

/** True where a file lies there. */
export const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Makes sure that a file's name survives a power cut, too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
