import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CommandError } from '../command-error.ts'
import { installFromDebian } from './install-from-debian.ts'

/** Where Debian puts it: `15/bin`. */
const debian = '/usr/lib/postgresql'

const help = `Für die Tests der Datenbank wird PostgreSQL gebraucht; es ließ sich weder finden noch einrichten.
  Bitte PostgreSQL einrichten (Debian: sudo apt-get install postgresql).`

/**
 * Folder of PostgreSQL's programs (`initdb`, `postgres`); installs them where they are missing.
 *
 * @throws {CommandError} with what to do where that is not possible.
 */
export async function ensurePostgres(): Promise<string> {
  const there = await installed()
  if (there !== undefined) return there
  await installFromDebian('postgresql')
  const now = await installed()
  if (now !== undefined) return now
  throw new CommandError(help)
}

async function installed(): Promise<string | undefined> {
  const versions = await readdir(debian).catch((): string[] => [])
  const newestFirst = versions.toSorted((a, b) => Number(b) - Number(a))
  const folders = [...newestFirst.map((version) => join(debian, version, 'bin')), await namedByPgConfig()]
  return folders.find((folder) => folder !== undefined && existsSync(join(folder, 'initdb')))
}

/** Elsewhere PostgreSQL says so itself. */
const namedByPgConfig = (): Promise<string | undefined> =>
  promisify(execFile)('pg_config', ['--bindir']).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  )
