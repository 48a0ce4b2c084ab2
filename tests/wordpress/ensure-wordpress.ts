import { existsSync } from 'node:fs'
import { CommandError } from '../../src/cli/command-error.ts'
import { installFromDebian } from '../../src/cli/test/install-from-debian.ts'
import { succeeds } from '../../src/cli/test/run.ts'

/** Where Debian puts WordPress. */
export const wordpressFolder = '/usr/share/wordpress'

/** Not `mariadb-server`: that one starts a service. */
const packages = [
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'mariadb-server-core',
  'php-cli',
  'php-mysql',
] as const

/**
 * Sees to it that WordPress, its theme, and what it runs on are there; installs what is missing.
 *
 * @throws {CommandError} with what to do where that is not possible.
 */
export async function ensureWordpress(say: (line: string) => void): Promise<void> {
  if (await isThere()) return
  say('WordPress fehlt und wird eingerichtet. Das dauert einige Minuten …')
  await installFromDebian(...packages)
  if (await isThere()) return
  throw new CommandError(
    `Für diesen Versuch wird WordPress gebraucht; es ließ sich weder finden noch einrichten.
  Debian: sudo apt-get install ${packages.join(' ')}`,
  )
}

const isThere = async (): Promise<boolean> =>
  existsSync(`${wordpressFolder}/wp-content/themes/twentytwentythree/theme.json`) &&
  existsSync('/usr/sbin/mariadbd') &&
  (await succeeds('php', ['-r', 'exit(extension_loaded("mysqli") ? 0 : 1);']))
