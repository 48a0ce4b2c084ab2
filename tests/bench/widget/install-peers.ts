import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError } from '../../../src/cli/command-error.ts'
import { npmInstall } from '../npm-install.ts'
import { part } from '../progress.ts'

/** Folder of the peers' own package. */
export const peersFolder = join(import.meta.dirname, '../peers')

const stamp = join(peersFolder, 'node_modules/.amtswerk-installed')

/**
 * Installs the other systems at the first measurement and whenever their versions have changed.
 *
 * @throws {CommandError} where they cannot be had.
 */
export async function installPeers(): Promise<void> {
  const lock = await readFile(join(peersFolder, 'package-lock.json'))
  const wanted = createHash('sha256').update(lock).digest('hex')
  if ((await readFile(stamp, 'utf8').catch(() => undefined)) === wanted) return
  await part('Andere Formularsysteme laden (einmal, etwa 550 MB)', async () => {
    // `--no-save` leaves the lock file as it is.
    if ((await npmInstall(peersFolder, ['--no-save'])) !== 0) {
      throw new CommandError(
        'Die anderen Formularsysteme konnten nicht geladen werden. Bitte die Internetverbindung (oder den Proxy: npm config get proxy) prüfen und den Befehl wiederholen.',
      )
    }
    await writeFile(stamp, wanted)
  })
}

/** Version of an installed peer. */
export async function versionOf(name: string): Promise<string> {
  const text = await readFile(join(peersFolder, 'node_modules', name, 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
