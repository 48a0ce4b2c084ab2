import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { CommandError } from '../../../src/cli/command-error.ts'
import { npmInstall } from '../npm-install.ts'
import { part } from '../progress.ts'

/** Where the other searches are installed. */
export const peersFolder = resolve('.cache/bench/search')

const pinned = join(import.meta.dirname, 'package.json')
const stamp = join(peersFolder, 'node_modules/.amtswerk-installed')

/**
 * Installs the other searches at the first measurement and whenever their versions have changed.
 *
 * @throws {CommandError} where they cannot be had.
 */
export async function installPeers(): Promise<void> {
  const wanted = await readFile(pinned, 'utf8')
  if ((await readFile(stamp, 'utf8').catch(() => undefined)) === wanted) return
  await mkdir(peersFolder, { recursive: true })
  await copyFile(pinned, join(peersFolder, 'package.json'))
  await part('MiniSearch und Orama laden (einmal, etwa 10 MB)', async () => {
    const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--loglevel=error']
    if ((await npmInstall(peersFolder, flags)) !== 0) {
      throw new CommandError(
        'MiniSearch und Orama konnten nicht geladen werden. Bitte die Internetverbindung (oder den Proxy: npm config get proxy) prüfen und den Befehl wiederholen.',
      )
    }
    await writeFile(stamp, wanted)
  })
}

/** A module of an installed peer, in this process. */
export const loadPeer: (name: string) => unknown = createRequire(join(peersFolder, 'package.json'))

/** Version of an installed peer. */
export async function versionOf(name: string): Promise<string> {
  const file = join(peersFolder, 'node_modules', name, 'package.json')
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version
}
