import { existsSync } from 'node:fs'
import { holdsApplications } from '../../intake/sqlite-copy.ts'
import { CommandError } from '../command-error.ts'
import type { IntakeSettings } from '../settings.ts'
import { shownPath } from '../shown-path.ts'
import { intakeFile, movedFile } from './store-files.ts'

/**
 * Applications lie in one place. Where `DATABASE_URL` was set or taken away without moving them, what has come in would
 * seem to be gone, and numbers would begin anew.
 *
 * @throws {CommandError} where some lie in the other place.
 */
export function assertOneStore(dataDir: string, { databaseUrl }: Pick<IntakeSettings, 'databaseUrl'>): void {
  const [file, moved] = [intakeFile(dataDir), movedFile(dataDir)]
  if (databaseUrl === undefined && existsSync(moved) && !existsSync(file))
    throw new CommandError(`Die Anträge sind nach PostgreSQL umgezogen (${shownPath(moved)}), aber DATABASE_URL ist nicht gesetzt.
  Bitte DATABASE_URL wieder setzen.`)
  if (databaseUrl !== undefined && existsSync(file) && holdsApplications(file))
    throw new CommandError(`DATABASE_URL ist gesetzt, aber in ${shownPath(file)} liegen Anträge, die noch nicht nach PostgreSQL umgezogen sind.
  Umziehen: den Dienst anhalten, dann: npm run backup -- umziehen
  Oder bei SQLite bleiben: DATABASE_URL nicht setzen.`)
}
