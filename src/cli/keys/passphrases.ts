import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { PrivateKey } from '../../../widgets/seal/keys.ts'
import { CommandError } from '../command-error.ts'
import type { Settings } from '../settings.ts'
import { shownPath } from '../shown-path.ts'
import { askPassphrase, canAsk } from './ask-passphrase.ts'
import { type KeyFile, unlock } from './key-file.ts'

/** Keys that lie in the same hands have the same passphrase. */
export type Custody = 'root' | 'office' | 'server'

const custodians: Readonly<Record<Custody, string>> = {
  root: 'Hauptschlüssel, Ersatz und Wiederherstellung',
  office: 'die Schlüssel des Amtes (Anträge öffnen)',
  server: 'die Schlüssel des Servers (Eingangsbestätigungen, Delegation)',
}

/** Characters a new passphrase has at least. */
const shortest = 12
/** Attempts at the terminal. */
const attempts = 3

/** Whoever knows the passphrases: a file, or the person at the terminal. Asked only when one is needed. */
export interface Passphrases {
  /**
   * The private key of a file.
   *
   * @throws {CommandError} where nobody knows its passphrase.
   */
  unlock(file: KeyFile): Promise<PrivateKey>
  /**
   * A passphrase for new keys; asked twice at the terminal.
   *
   * @throws {CommandError} where it is too short.
   */
  forNew(custody: Custody): Promise<string>
  /**
   * The passphrase that a file has already, for another key in the same hands.
   *
   * @throws {CommandError} where nobody knows it.
   */
  sameAs(file: KeyFile): Promise<string>
}

/** Passphrases from `KEYS_PASSPHRASE_FILE`, else from the terminal: never from arguments, which everyone on the machine can see. */
export function passphrasesFrom({ passphraseFile }: Pick<Settings, 'passphraseFile'>): Passphrases {
  return passphraseFile === undefined ? atTerminal() : fromFile(passphraseFile)
}

function fromFile(path: string): Passphrases {
  const read = async () => {
    const text = await readFile(path, 'utf8').catch((cause: unknown) => {
      throw new CommandError(`Die Datei in KEYS_PASSPHRASE_FILE (${path}) lässt sich nicht lesen.`, 1, {
        cause,
      })
    })
    return text.replace(/\r?\n$/u, '')
  }
  return {
    async unlock(file) {
      const key = await unlock(file, file.secret.kind === 'open' ? '' : await read())
      if (key) return key
      throw new CommandError(
        `Die Passphrase in KEYS_PASSPHRASE_FILE öffnet ${shownPath(file.path)} nicht, oder die Datei ist beschädigt.`,
      )
    },
    async forNew() {
      return longEnough(await read())
    },
    async sameAs(file) {
      const passphrase = await read()
      if (await unlock(file, passphrase)) return passphrase
      throw new CommandError(
        `Die Passphrase in KEYS_PASSPHRASE_FILE öffnet ${shownPath(file.path)} nicht. Der neue Schlüssel soll dieselbe haben wie dieser. Es wurde nichts geändert.`,
      )
    },
  }
}

function atTerminal(): Passphrases {
  const known: string[] = []
  const chosen = new Map<Custody, string>()
  const opened = async (file: KeyFile): Promise<{ key: PrivateKey; passphrase: string }> => {
    for (const passphrase of file.secret.kind === 'open' ? [''] : known) {
      const key = await unlock(file, passphrase)
      if (key) return { key, passphrase }
    }
    demandTerminal(`${shownPath(file.path)} ist mit einer Passphrase verschlossen.`)
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const passphrase = await askPassphrase(`Passphrase für ${basename(file.path)}: `)
      const key = await unlock(file, passphrase)
      if (key) {
        known.push(passphrase)
        return { key, passphrase }
      }
    }
    throw new CommandError(`Keine der Eingaben öffnet ${shownPath(file.path)}.`)
  }
  return {
    unlock: async (file) => (await opened(file)).key,
    sameAs: async (file) => (await opened(file)).passphrase,
    async forNew(custody) {
      const before = chosen.get(custody)
      if (before !== undefined) return before
      demandTerminal('Neue Schlüssel werden mit einer Passphrase verschlossen.')
      const question = `für ${custodians[custody]}`
      const passphrase = longEnough(await askPassphrase(`Neue Passphrase ${question}: `))
      if ((await askPassphrase(`Noch einmal ${question}: `)) !== passphrase)
        throw new CommandError('Die beiden Eingaben sind verschieden. Es wurde nichts geändert.')
      chosen.set(custody, passphrase)
      known.push(passphrase)
      return passphrase
    },
  }
}

function demandTerminal(reason: string): void {
  if (canAsk()) return
  throw new CommandError(
    `${reason} Bitte an einem Terminal ausführen oder in KEYS_PASSPHRASE_FILE eine Datei mit der Passphrase nennen.`,
  )
}

function longEnough(passphrase: string): string {
  if ([...passphrase].length >= shortest) return passphrase
  throw new CommandError(
    `Die Passphrase ist zu kurz: Sie braucht mindestens ${shortest} Zeichen, am besten mehrere Wörter. Es wurde nichts geändert.`,
  )
}
