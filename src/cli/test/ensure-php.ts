import { CommandError } from '../command-error.ts'
import { installFromDebian } from './install-from-debian.ts'
import { succeeds } from './run.ts'

const help = `Für die Tests mit einem gewöhnlichen Formularprogramm wird PHP gebraucht; es ließ sich weder finden noch einrichten.
  Bitte PHP einrichten (Debian: sudo apt-get install php-cli).`

/**
 * Sees to it that `php` can be run; installs it where it is missing.
 *
 * @throws {CommandError} with what to do where that is not possible.
 */
export async function ensurePhp(): Promise<void> {
  if (await isThere()) return
  await installFromDebian('php-cli')
  if (!(await isThere())) throw new CommandError(help)
}

const isThere = (): Promise<boolean> => succeeds('php', ['--version'])
