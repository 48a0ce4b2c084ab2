import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { keysFolder } from './keys-folder.ts'

/**
 * Fills the folder of the keys: with everything or, on any failure, with nothing.
 *
 * @param fill Gets the folder to write into.
 */
export async function fillKeysFolder(
  dataDir: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = keysFolder(dataDir)
  const unfinished = `${folder}.unfertig`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  await fill(unfinished)
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 })
  await rename(unfinished, folder)
}
