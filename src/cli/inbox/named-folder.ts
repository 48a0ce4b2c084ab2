import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { CommandError } from '../command-error.ts'

/** A folder that somebody has named, as an absolute path. @throws {CommandError} where it is not there. */
export async function namedFolder(named: string): Promise<string> {
  const path = resolve(named)
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) return path
  throw new CommandError(found ? `„${named}“ ist kein Ordner.` : `Den Ordner „${named}“ gibt es nicht.`)
}
