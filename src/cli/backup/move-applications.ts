import { existsSync } from 'node:fs'
import { moveToPostgres } from '../../intake/sqlite-to-postgres.ts'
import { CommandError } from '../command-error.ts'
import { explainingPostgres } from '../server/explaining-postgres.ts'
import { intakeFile, movedFile } from '../server/store-files.ts'
import type { IntakeSettings } from '../settings.ts'
import { shownPath } from '../shown-path.ts'

/**
 * Moves what has come in from SQLite to PostgreSQL, once.
 *
 * @returns What to print.
 * @throws {CommandError} where it cannot be moved. Then SQLite has it all, as before.
 */
export async function moveApplications(
  dataDir: string,
  { databaseUrl }: Pick<IntakeSettings, 'databaseUrl'>,
): Promise<string> {
  if (databaseUrl === undefined)
    throw new CommandError('DATABASE_URL ist nicht gesetzt: Sie sagt, wohin die Anträge umziehen.')
  const [file, moved] = [intakeFile(dataDir), movedFile(dataDir)]
  if (!existsSync(file))
    throw new CommandError(`In ${shownPath(dataDir)} liegt keine intake.sqlite; es gibt nichts umzuziehen.`)
  if (existsSync(moved))
    throw new CommandError(`${shownPath(moved)} gibt es schon. Bitte diese Datei zuerst woanders aufheben.`)
  const move = await explainingPostgres(databaseUrl, () => moveToPostgres(file, databaseUrl, moved))
  if (move.kind !== 'moved') throw new CommandError(complaints[move.kind])
  const { submissions, blobs, errands } = move.rows
  const count = (number: number) => number.toLocaleString('de-DE')
  return `Umgezogen und verglichen: ${count(submissions)} Anträge mit ihren Bestätigungen, ${count(blobs)} Einträge zu Dateien, ${count(errands)} Weitergaben.
Die alte Datenbank heißt jetzt ${shownPath(moved)}. Die Dateien bleiben in blobs/.
Jetzt den Dienst mit DATABASE_URL starten.`
}

const complaints = {
  'in-use':
    'Ein anderer Prozess hat intake.sqlite offen. Bitte den Dienst anhalten (systemctl stop amtswerk) und noch einmal umziehen.',
  'not-empty':
    'In der Datenbank von DATABASE_URL liegt schon anderes. Es wurde nichts umgezogen. Bitte eine leere Datenbank anlegen.',
  different:
    'Was in PostgreSQL steht, ist nicht dasselbe wie in intake.sqlite; sie bleibt, wie sie ist. Bitte eine leere Datenbank anlegen und noch einmal umziehen.',
} as const
