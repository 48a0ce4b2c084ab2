import { mkdir, writeFile } from 'node:fs/promises'
import { join, parse } from 'node:path'

/** Attempts to find a name that is free. */
const attempts = 1000

/**
 * Writes a file and never over another one: a taken name gets a number.
 *
 * @returns Where it was written.
 */
export async function writeNewFile(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true })
  const { name: stem, ext } = parse(name)
  for (let number = 1; number <= attempts; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${ext}`)
    try {
      await writeFile(path, bytes, { flag: 'wx', mode: 0o600 })
      return path
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  throw new Error(`No free name for ${name} in ${folder}.`)
}
