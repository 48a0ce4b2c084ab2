import { existsSync } from 'node:fs'
import { argv } from 'node:process'
import { parseArgs } from 'node:util'
import { contentRoot } from '../model/content-root.ts'
import { loadContent } from '../model/load-content.ts'
import { openSqliteStore } from '../intake/sqlite-store.ts'
import type { Store } from '../intake/store.ts'
import { CommandError } from './command-error.ts'
import { applicationText } from './inbox/application-text.ts'
import { findSubmission } from './inbox/find-submission.ts'
import { listEntries, listTable } from './inbox/list.ts'
import { openAttachment, openSubmission } from './inbox/open-submission.ts'
import { safeFileName } from './inbox/safe-file-name.ts'
import { writeNewFile } from './inbox/write-new-file.ts'
import { keysFolder, readCountyKeys } from './keys/county-keys.ts'
import { archivedRelease } from './publish/release-archive.ts'
import { runCommand } from './run-command.ts'
import { intakeFile } from './server/open-intake.ts'
import { readSettings } from './settings.ts'
import { shownPath } from './shown-path.ts'
import { say } from './terminal.ts'

const usage = `Aufruf: npm run inbox -- BEFEHL
  list                   was eingegangen ist, das Neueste zuerst
  open ID                einen Antrag öffnen; ID ist die Eingangsnummer oder der Anfang der Kennung
  open ID --files ORDNER seine Dateien dorthin schreiben
  --json                 Ausgabe für Programme`

async function list(store: Store | undefined, json: boolean): Promise<void> {
  const content = await loadContent(contentRoot())
  const forms = content.ok ? [...content.catalogue.forms] : []
  const titles = new Map(forms.map(([id, { title }]) => [id, title.de]))
  const entries = listEntries((await store?.submissions()) ?? [], titles)
  say(json ? JSON.stringify(entries) : listTable(entries))
}

async function open(
  store: Store | undefined,
  wanted: string,
  {
    json,
    files,
    dataDir,
  }: { readonly json: boolean; readonly files?: string | undefined; readonly dataDir: string },
): Promise<void> {
  const submission = findSubmission((await store?.submissions()) ?? [], wanted)
  const keys = await readCountyKeys(dataDir)
  if (!store || !keys)
    throw new CommandError(`In ${shownPath(keysFolder(dataDir))} liegt kein Schlüssel, der öffnen könnte.`)
  const manifest = await openSubmission(submission, keys.office)
  if (json) say(JSON.stringify({ manifest, receipt: submission.receipt }))
  else say(applicationText(submission, manifest, await archivedRelease(dataDir, manifest.release)))
  if (files === undefined) return
  for (const file of manifest.files) {
    const bytes = await openAttachment(store, manifest, file, keys.office)
    const path = await writeNewFile(files, safeFileName(file.name, bytes), bytes)
    if (!json) say(`  geschrieben: ${shownPath(path)}`)
  }
}

await runCommand(async () => {
  const { dataDir } = readSettings()
  const { values, positionals } = readArguments()
  const [command, ...rest] = positionals
  const store = existsSync(intakeFile(dataDir)) ? openSqliteStore(intakeFile(dataDir)) : undefined
  try {
    if (command === 'list' && rest.length === 0) await list(store, values.json)
    else if (command === 'open' && rest[0] && rest.length === 1)
      await open(store, rest[0], { ...values, dataDir })
    else throw new CommandError(usage, 2)
  } finally {
    await store?.close()
  }
  return 0
})

function readArguments() {
  try {
    return parseArgs({
      args: argv.slice(2),
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, files: { type: 'string' } },
    })
  } catch (cause) {
    throw new CommandError(usage, 2, { cause })
  }
}
