import { resolve } from 'node:path'
import { argv } from 'node:process'
import { parseArgs } from 'node:util'
import { CommandError } from './command-error.ts'
import { currentContent } from './current-content.ts'
import { adoptSpare } from './keys/commands/adopt-spare.ts'
import type { KeyCommand, KeyOptions } from './keys/commands/command.ts'
import { delegate } from './keys/commands/delegate.ts'
import { destroy } from './keys/commands/destroy.ts'
import { fingerprintCommand } from './keys/commands/fingerprint.ts'
import { init } from './keys/commands/init.ts'
import { list } from './keys/commands/list.ts'
import { publishCommand } from './keys/commands/publish.ts'
import { revoke } from './keys/commands/revoke.ts'
import { rotate } from './keys/commands/rotate.ts'
import { passphrasesFrom } from './keys/passphrases.ts'
import { runCommand } from './run-command.ts'
import { readSettings } from './settings.ts'

const usage = `Aufruf: npm run keys -- BEFEHL
  init                      Schlüssel des Landkreises erzeugen und das erste Schlüsselverzeichnis unterschreiben
  list                      welche Schlüssel es gibt, wie lange sie gelten und wo ihr privater Teil liegt
  fingerprint               Fingerabdruck des Hauptschlüssels: Kennung und sechs Wörter
  publish                   Schlüsselverzeichnis (keyset.jws) neu unterschreiben
      --strict              gültig für 35 statt 400 Tage
      --min-widget N        ältere Bausteine verweigern den Dienst
  delegate                  Delegation erzeugen: Damit baut der Server die Website ohne den Hauptschlüssel
      --days N              höchstens 90 Tage
  rotate office|receipt|recovery
                            neuer Schlüssel; zum Verschließen erst nach 7 Tagen
      --now                 sofort
  revoke KENNUNG --reason "…"
                            einen Schlüssel sperren
  adopt-spare               der Ersatz wird Hauptschlüssel, weil der bisherige gestohlen oder verloren ist; ein neuer Ersatz entsteht
  destroy KENNUNG           einen alten privaten Schlüssel vernichten
      --force               auch wenn er noch gebraucht wird
  --root ORDNER             wo Haupt- und Wiederherstellungsschlüssel liegen, zum Beispiel ein Stick
  --spare ORDNER            wo der Ersatz-Hauptschlüssel liegt (init, list, adopt-spare)
Die Passphrase wird am Terminal gefragt oder steht in der Datei, die KEYS_PASSPHRASE_FILE nennt.`

interface Command {
  readonly run: (command: KeyCommand) => Promise<void>
  /** True where it is about one key or kind of key, named after it. */
  readonly hasSubject?: boolean
  readonly options: readonly (keyof KeyOptions)[]
}

const commands: Readonly<Record<string, Command>> = {
  init: { run: init, options: ['root', 'spare'] },
  list: { run: list, options: ['root', 'spare'] },
  fingerprint: { run: fingerprintCommand, options: [] },
  publish: { run: publishCommand, options: ['root', 'strict', 'min-widget'] },
  delegate: { run: delegate, options: ['root', 'days'] },
  rotate: { run: rotate, hasSubject: true, options: ['root', 'now'] },
  revoke: { run: revoke, hasSubject: true, options: ['root', 'reason'] },
  'adopt-spare': { run: adoptSpare, options: ['root', 'spare'] },
  destroy: { run: destroy, hasSubject: true, options: ['root', 'force'] },
}

await runCommand(async () => {
  const { values, positionals } = readArguments()
  const [name = '', subject = '', ...rest] = positionals
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  const foreign = Object.keys(values).find((option) => !command?.options.includes(option as keyof KeyOptions))
  const isRight = (subject !== '') === (command?.hasSubject === true) && rest.length === 0 && !foreign
  if (!command || !isRight) {
    throw new CommandError(
      name === '' ? usage : `Den Befehl „${argv.slice(2).join(' ')}“ gibt es so nicht.\n${usage}`,
      2,
    )
  }
  const settings = readSettings()
  await command.run({
    dataDir: settings.dataDir,
    options: {
      ...values,
      root: values.root === undefined ? undefined : resolve(values.root),
      spare: values.spare === undefined ? undefined : resolve(values.spare),
    },
    subject: subject.trim(),
    passphrases: passphrasesFrom(settings),
    now: Date.now(),
    county: async () => (await currentContent()).county.id,
  })
  return 0
})

/** A thumbprint may begin with a hyphen, which would make it an option. */
function shielded(argument: string): string {
  return /^-[\w-]{42}$/u.test(argument) ? ` ${argument}` : argument
}

function readArguments() {
  try {
    return parseArgs({
      args: argv.slice(2).map(shielded),
      allowPositionals: true,
      options: {
        root: { type: 'string' },
        spare: { type: 'string' },
        now: { type: 'boolean' },
        strict: { type: 'boolean' },
        force: { type: 'boolean' },
        reason: { type: 'string' },
        days: { type: 'string' },
        'min-widget': { type: 'string' },
      },
    })
  } catch (cause) {
    throw new CommandError(usage, 2, { cause })
  }
}
