import { resolve } from 'node:path'
import { argv } from 'node:process'
import { type BackupReport, checkBackup } from './backup/check-backup.ts'
import { createBackup } from './backup/create-backup.ts'
import { moveApplications } from './backup/move-applications.ts'
import { CommandError } from './command-error.ts'
import { berlinTime } from './inbox/berlin-time.ts'
import { runCommand } from './run-command.ts'
import { assertOneStore } from './server/one-store.ts'
import { readSettings } from './settings.ts'
import { shownPath } from './shown-path.ts'
import { say } from './terminal.ts'

const usage = `Aufruf: npm run backup -- BEFEHL
  ZIEL            sichert alles, was eingegangen ist, in den neuen Ordner ZIEL; der Betrieb läuft weiter
  pruefen ORDNER  liest eine Sicherung, als würde sie zurückgespielt, und zeigt, was darin ist
  umziehen        bringt alles, was eingegangen ist, von SQLite nach PostgreSQL (DATABASE_URL); der Dienst muss stehen`

const withPostgres = `Die Anträge liegen in PostgreSQL (DATABASE_URL). Bitte in dieser Reihenfolge sichern:
  1. den Ordner blobs/ in DATA_DIR kopieren
  2. pg_dump --format=custom --file=ZIEL/intake.dump "$DATABASE_URL"
  3. blobs/ noch einmal kopieren (nur, was neu ist), dazu releases/ und keys/keyset.jws`

async function create(target: string): Promise<number> {
  const { dataDir, intake } = readSettings()
  assertOneStore(dataDir, intake)
  if (intake.databaseUrl !== undefined) throw new CommandError(withPostgres)
  await createBackup(dataDir, target)
  const exit = show(await checkBackup(target))
  say(`Gesichert in ${shownPath(target)}. Private Schlüssel sind nicht dabei: Sie werden getrennt verwahrt.`)
  return exit
}

function show({ applications, receipts, deleted, files, bytes, newest, problems }: BackupReport): number {
  const megabytes = (bytes / 1_000_000).toLocaleString('de-DE', { maximumFractionDigits: 1 })
  const count = (number: number) => number.toLocaleString('de-DE')
  say(`Anträge:               ${count(applications)}${deleted > 0 ? ` (davon ${count(deleted)} nach Ablauf der Frist gelöscht)` : ''}
Gültige Bestätigungen: ${count(receipts)}
Dateien:               ${count(files)} (${megabytes} MB)
Neuester Eingang:      ${newest === undefined ? 'keiner' : `${berlinTime(Date.parse(newest))} Uhr`}`)
  for (const problem of problems) say(`✗ ${problem}`)
  if (problems.length === 0) say('✓ Vollständig und unverändert.')
  return problems.length === 0 ? 0 : 1
}

async function move(): Promise<number> {
  const { dataDir, intake } = readSettings()
  say(await moveApplications(dataDir, intake))
  return 0
}

await runCommand(async () => {
  const [first = '', second, ...rest] = argv.slice(2)
  const refuse = (complaint: string) => new CommandError(`${complaint}\n${usage}`, 2)
  if (first === '') throw new CommandError(usage, 2)
  const option = argv.slice(2).find((argument) => argument.startsWith('-'))
  if (option !== undefined) throw refuse(`Die Option „${option}“ gibt es nicht.`)
  const [extra] = first === 'pruefen' ? rest : argv.slice(3)
  if (extra !== undefined) throw refuse(`„${extra}“ ist zu viel.`)
  if (first === 'umziehen') return move()
  if (first !== 'pruefen') return create(resolve(first))
  if (second === undefined) throw refuse('Bei „pruefen“ fehlt der Ordner.')
  return show(await checkBackup(resolve(second)))
})
