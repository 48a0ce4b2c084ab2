import { link, mkdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isErrno } from './disk-errors.ts'

/**
 * Deletes a file that nobody has handed in since. It is moved aside before its date counts: whoever hands it in again
 * meanwhile is not told that it is there.
 *
 * @param aside Where it may lie for a moment.
 * @param before Epoch milliseconds.
 */
export async function removeBlob(final: string, aside: string, before: number): Promise<void> {
  const isFresh = async (file: string) => (await stat(file)).mtimeMs >= before
  try {
    if (await isFresh(final)) return
    await mkdir(dirname(aside), { recursive: true, mode: 0o700 })
    await rename(final, aside)
    if (await isFresh(aside)) await link(aside, final)
  } catch (error) {
    if (!isErrno(error, 'ENOENT') && !isErrno(error, 'EEXIST')) throw error
  }
  await rm(aside, { force: true })
  // The application's folder goes with its last file.
  await rmdir(dirname(final)).catch(() => undefined)
}
