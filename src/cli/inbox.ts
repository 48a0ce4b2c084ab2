import { existsSync } from 'node:fs'
import { argv } from 'node:process'
import { contentRoot } from '../model/content-root.ts'
import { loadContent } from '../model/load-content.ts'
import type { BlobFolder } from '../intake/blob-folder.ts'
import type { Store, StoredSubmission } from '../intake/store.ts'
import { CommandError } from './command-error.ts'
import { applicationText } from './inbox/application-text.ts'
import { type InboxCommand, readInboxArguments } from './inbox/arguments.ts'
import { berlinDay } from './inbox/berlin-time.ts'
import { errandEntries, errandNumber, errandTable, whereNumbersAre } from './inbox/errands.ts'
import { feedbackChart, feedbackEntries, firstDay } from './inbox/feedback.ts'
import { findSubmission } from './inbox/find-submission.ts'
import { importApplication } from './inbox/import.ts'
import { listEntries, listTable } from './inbox/list.ts'
import { namedFolder } from './inbox/named-folder.ts'
import { openAttachment, openSubmission } from './inbox/open-submission.ts'
import { safeFileName } from './inbox/safe-file-name.ts'
import { writeNewFile } from './inbox/write-new-file.ts'
import { keyRing } from './keys/key-ring.ts'
import { keysFolder } from './keys/keys-folder.ts'
import { passphrasesFrom } from './keys/passphrases.ts'
import { archivedRelease } from './publish/release-archive.ts'
import { runCommand } from './run-command.ts'
import { assertOneStore } from './server/one-store.ts'
import { openStore } from './server/open-store.ts'
import { intakeFile } from './server/store-files.ts'
import { readSettings } from './settings.ts'
import { shownPath } from './shown-path.ts'
import { say } from './terminal.ts'

const usage = `Aufruf: npm run inbox -- BEFEHL
  list                   was eingegangen ist, das Neueste zuerst
  open ID                einen Antrag öffnen; ID ist die Eingangsnummer oder der Anfang der Kennung
  open ID --files ORDNER seine Dateien dorthin schreiben
  open ID --keys ORDNER  auch mit den Schlüsseln öffnen, die dort liegen: des Amtes, oder zur Wiederherstellung
  import DATEI …         einen Antrag aufnehmen, der als Datei abgegeben wurde: .amtantrag, oder alle seine .jwe
  errands                was noch weiterzugeben ist: als Mail, Hinweis, an einen Webhook, über FIT-Connect
  errands --all          auch, was schon erledigt ist
  retry NR               eine gescheiterte Weitergabe noch einmal versuchen; NR zeigt errands
  feedback               was auf „War diese Seite hilfreich?“ geantwortet wurde, die schlechteste Seite zuerst
  feedback --since TAG   nur, was ab diesem Tag geantwortet wurde, zum Beispiel 2026-11-22
  --json                 Ausgabe für Programme`

/** What came in, as it lies on this machine or in its database. */
interface Inbox {
  readonly store: Store
  readonly blobs: BlobFolder
}

async function list(inbox: Inbox | undefined, json: boolean): Promise<void> {
  const content = await loadContent(contentRoot())
  const forms = content.ok ? [...content.catalogue.forms] : []
  const titles = new Map(forms.map(([id, { title }]) => [id, title.de]))
  const entries = listEntries((await inbox?.store.submissions()) ?? [], titles)
  say(json ? JSON.stringify(entries) : listTable(entries))
}

async function errands(
  inbox: Inbox | undefined,
  { all, json }: { readonly all: boolean; readonly json: boolean },
): Promise<void> {
  const store = inbox?.store
  const entries = await errandEntries((await (all ? store?.allErrands() : store?.errands())) ?? [])
  say(json ? JSON.stringify(entries) : errandTable(entries))
}

/** @throws {CommandError} where what was typed is no day. */
async function feedback(
  inbox: Inbox | undefined,
  { since, json }: { readonly since?: string | undefined; readonly json: boolean },
): Promise<void> {
  const wanted = { since: firstDay(since) }
  const entries = feedbackEntries((await inbox?.store.feedback(wanted)) ?? [])
  say(json ? JSON.stringify(entries) : feedbackChart(entries))
}

/** @throws {CommandError} where it has not failed. */
async function retry(inbox: Inbox | undefined, typed: string): Promise<void> {
  const number = errandNumber(typed)
  if (!(await inbox?.store.retryErrand(number)))
    throw new CommandError(
      `Eine gescheiterte Weitergabe mit der Nummer ${number} gibt es nicht. ${whereNumbersAre}`,
    )
  say(`Weitergabe ${number} wird noch einmal versucht: in wenigen Sekunden, wenn der Dienst läuft.`)
}

/** @throws {CommandError} where its content is not here, or not any more. */
async function find(
  inbox: Inbox | undefined,
  wanted: string,
): Promise<Inbox & { submission: StoredSubmission }> {
  const { id } = findSubmission((await inbox?.store.submissions()) ?? [], wanted)
  const submission = await inbox?.store.submission(id)
  if (!inbox || !submission) throw new CommandError(`„${wanted}“ ist gerade gelöscht worden.`)
  const { code, kind, purgedAt } = submission
  if (purgedAt !== undefined) {
    throw new CommandError(
      `Der Inhalt von ${code} ist am ${berlinDay(purgedAt)} nach Ablauf der Frist gelöscht worden. Die Eingangsbestätigung ist noch da.`,
    )
  }
  if (kind === 'fit-connect') {
    throw new CommandError(
      `${code} ist für eine andere Behörde verschlossen und geht über FIT-Connect an sie. Hier lässt sich der Antrag nicht öffnen.`,
    )
  }
  return { ...inbox, submission }
}

async function open(
  inbox: Inbox | undefined,
  wanted: string,
  {
    json,
    files,
    keys,
    dataDir,
  }: {
    readonly json: boolean
    readonly files?: string | undefined
    readonly keys?: string | undefined
    readonly dataDir: string
  },
): Promise<void> {
  const { store, blobs, submission } = await find(inbox, wanted)
  const folders = [keysFolder(dataDir), ...(keys === undefined ? [] : [await namedFolder(keys)])]
  const ring = await keyRing(folders, passphrasesFrom(readSettings()))
  const manifest = await openSubmission(submission, ring)
  await store.markFetched(submission.id, Date.now())
  if (json) say(JSON.stringify({ manifest, receipt: submission.receipt }))
  else say(applicationText(submission, manifest, await archivedRelease(dataDir, manifest.release)))
  if (files === undefined) return
  for (const file of manifest.files) {
    const bytes = await openAttachment(blobs, manifest, file, ring)
    const path = await writeNewFile(files, safeFileName(file.name, bytes), bytes)
    if (!json) say(`  geschrieben: ${shownPath(path)}`)
  }
}

await runCommand(async () => {
  const { command, subjects, options } = readInboxArguments(argv.slice(2), usage)
  const settings = readSettings()
  const { dataDir, intake } = settings
  const [subject = ''] = subjects
  assertOneStore(dataDir, intake)
  // Looking makes nothing: where nothing came in yet, there is nothing to open.
  const isThere = intake.databaseUrl !== undefined || existsSync(intakeFile(dataDir))
  const inbox = isThere ? await openStore(dataDir, intake) : undefined
  const run: Readonly<Record<InboxCommand, () => Promise<void>>> = {
    list: () => list(inbox, options.json),
    open: () => open(inbox, subject, { ...options, dataDir }),
    errands: () => errands(inbox, options),
    retry: () => retry(inbox, subject),
    feedback: () => feedback(inbox, options),
    import: async () => {
      say(await importApplication(subjects, settings, options.json))
    },
  }
  try {
    await run[command]()
  } finally {
    await inbox?.store.close()
  }
  return 0
})
