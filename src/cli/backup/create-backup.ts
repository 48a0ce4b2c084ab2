import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createBlobFolder } from '../../intake/blob-folder.ts'
import { openSqliteCopy } from '../../intake/sqlite-copy.ts'
import { openSqliteStore } from '../../intake/sqlite-store.ts'
import type { StoredFile } from '../../intake/store.ts'
import { CommandError } from '../command-error.ts'
import { keysFolder, readRoots, writeRoots } from '../keys/keys-folder.ts'
import { keysetFile } from '../keys/published-keyset.ts'
import { blobFolder, intakeFile } from '../server/store-files.ts'
import { shownPath } from '../shown-path.ts'
import { syncFolder } from '../../intake/internal/sync-folder.ts'
import { copyDurably, syncFolders } from './copy-durably.ts'
import { writeInventory } from './inventory.ts'

/**
 * Copies everything that came in, as it is at one moment, while the intake goes on working: rows, files, releases and
 * public keys, laid out as a data folder is. Private keys are kept apart, and so is their backup.
 *
 * Files are copied before the rows and after: before, so that none is deleted meanwhile which the rows still list; after,
 * so that none is missing which came in meanwhile.
 *
 * @param target A folder that does not exist yet. It is there whole or not at all.
 * @throws {CommandError} where there is nothing to copy, or the target is there already.
 */
export async function createBackup(dataDir: string, target: string): Promise<void> {
  if (!existsSync(intakeFile(dataDir)))
    throw new CommandError(`In ${shownPath(dataDir)} ist noch nichts eingegangen; es gibt nichts zu sichern.`)
  if (existsSync(target))
    throw new CommandError(`${shownPath(target)} gibt es schon. Jede Sicherung bekommt einen neuen Ordner.`)
  const unfinished = `${target}.unfertig`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  const copyFiles = fileCopier(blobFolder(dataDir), blobFolder(unfinished))
  const store = openSqliteStore(intakeFile(dataDir))
  try {
    await copyFiles(await store.files(), 'if still there')
    await store.backup?.(intakeFile(unfinished))
  } finally {
    await store.close()
  }
  await copyFiles(filesIn(intakeFile(unfinished)), 'all')
  await copyReleases(dataDir, unfinished)
  await copyPublicKeys(dataDir, unfinished)
  await writeInventory(unfinished)
  await syncFolders(unfinished)
  await rename(unfinished, target)
  await syncFolder(dirname(target))
}

/** Copies sealed files, each once, and looks at their hashes on the way. */
function fileCopier(from: string, to: string) {
  const [source, copy] = [createBlobFolder(from), createBlobFolder(to)]
  const copied = new Set<string>()
  return async (files: readonly StoredFile[], demand: 'all' | 'if still there'): Promise<void> => {
    for (const { application, id, sha256, size } of files) {
      const name = `${application}/${id}`
      if (copied.has(name)) continue
      const { kind } = await copy.write(application, id, source.stream(application, id), {
        sha256,
        most: size,
      })
      if (kind === 'written') copied.add(name)
      else if (demand === 'all') throw new CommandError(`Die Datei ${name} ${complaints[kind]}`)
    }
  }
}

const complaints = {
  'cut-off': 'fehlt oder lässt sich nicht lesen.',
  'too-large': 'ist beschädigt.',
  'wrong-hash': 'ist beschädigt.',
  other: 'ist während der Sicherung verändert worden.',
} as const

function filesIn(path: string): readonly StoredFile[] {
  const copy = openSqliteCopy(path)
  const files = [...copy.files()]
  copy.close()
  return files
}

/** The questions that applications answer: without them, answers stand under the names of fields. */
async function copyReleases(from: string, to: string): Promise<void> {
  const names = await readdir(join(from, 'releases')).catch((): string[] => [])
  for (const name of names) await copyDurably(join(from, 'releases', name), join(to, 'releases', name))
}

async function copyPublicKeys(from: string, to: string): Promise<void> {
  await copyDurably(keysetFile(keysFolder(from)), keysetFile(keysFolder(to)))
  await writeRoots(keysFolder(to), await readRoots(keysFolder(from)))
}
