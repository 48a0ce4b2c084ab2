import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { CommandError } from '../../../src/cli/command-error.ts'
import { npmInstall } from '../npm-install.ts'
import { part } from '../progress.ts'

/** Everything that this measurement installs and builds. */
export const workFolder = resolve('.cache/bench/pages')

const pinned = join(import.meta.dirname, 'package.json')
const stamp = join(workFolder, 'node_modules/.amtswerk-installed')

/**
 * Installs Lighthouse and Starlight at the first measurement and whenever their versions have changed.
 *
 * @throws {CommandError} where they cannot be had.
 */
export async function installTools(): Promise<void> {
  const wanted = await readFile(pinned, 'utf8')
  if ((await readFile(stamp, 'utf8').catch(() => undefined)) === wanted) return
  await mkdir(workFolder, { recursive: true })
  await copyFile(pinned, join(workFolder, 'package.json'))
  await part('Lighthouse und Starlight laden (einmal, etwa 350 MB)', async () => {
    const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error']
    if ((await npmInstall(workFolder, flags)) !== 0) {
      throw new CommandError(
        'Lighthouse und Starlight konnten nicht geladen werden. Bitte die Internetverbindung (oder den Proxy: npm config get proxy) prüfen und den Befehl wiederholen.',
      )
    }
    await writeFile(stamp, wanted)
  })
}

/** Path of a file of an installed package. */
export const toolFile = (name: string, file: string): string => join(workFolder, 'node_modules', name, file)

/** Version of an installed package. */
export async function toolVersion(name: string): Promise<string> {
  return (JSON.parse(await readFile(toolFile(name, 'package.json'), 'utf8')) as { version: string }).version
}
