import { argv, stderr, stdout } from 'node:process'
import { CommandError } from './command-error.ts'
import { currentContent } from './current-content.ts'
import { createCountyKeys, keysFolder, readCountyKeys } from './keys/county-keys.ts'
import { developmentWarning } from './keys/ensure-development-keys.ts'
import { publishKeyset } from './keys/publish-keyset.ts'
import { runCommand } from './run-command.ts'
import { readSettings } from './settings.ts'

const usage = `Aufruf: npm run keys -- BEFEHL
  init         Schlüssel des Landkreises erzeugen
  publish      Schlüsselverzeichnis (keyset.jws) unterschreiben und seine Adresse nennen
  fingerprint  Fingerabdruck des Hauptschlüssels ausgeben
Wechseln und Sperren (rotate, revoke) gibt es noch nicht.`

const say = (line: string) => void stderr.write(`${line}\n`)

const commands: Readonly<Record<string, () => Promise<void>>> = {
  async init() {
    const { dataDir } = readSettings()
    const folder = keysFolder(dataDir)
    const there = await readCountyKeys(dataDir)
    if (there) {
      throw new CommandError(
        there.development
          ? `In ${folder} liegen Schlüssel zum Ausprobieren. Bitte für den Betrieb einen neuen Ordner nehmen: DATA_DIR=… npm run keys -- init`
          : `In ${folder} liegen schon Schlüssel. Sie werden nicht überschrieben.`,
      )
    }
    const { root } = await createCountyKeys(dataDir, 'operation', say)
    say(
      `Die Schlüssel liegen in ${folder}. Bitte jetzt sichern: Ohne office.json bleibt jeder Antrag verschlossen.`,
    )
    say(
      'root.json gehört nicht auf den Server, sondern an einen sicheren Ort; es wird nur zum Veröffentlichen gebraucht.',
    )
    stdout.write(`${root.kid}\n`)
  },
  async publish() {
    const { dataDir } = readSettings()
    const { county } = await currentContent()
    const { keyset } = await publishKeyset(dataDir, county.id, await keysOrError(dataDir), Date.now())
    const until = new Date(keyset.exp * 1000).toLocaleDateString('de-DE', { dateStyle: 'long' })
    say(`Schlüsselverzeichnis Nr. ${keyset.seq}, gültig bis ${until}.`)
    stdout.write(`${keysFolder(dataDir)}/keyset.jws\n`)
  },
  async fingerprint() {
    const { root, development } = await keysOrError(readSettings().dataDir)
    if (development) say(developmentWarning)
    stdout.write(`${root.kid}\n`)
  },
}

async function keysOrError(dataDir: string) {
  const keys = await readCountyKeys(dataDir)
  if (!keys)
    throw new CommandError(`In ${keysFolder(dataDir)} liegen keine Schlüssel. Erzeugen: npm run keys -- init`)
  return keys
}

await runCommand(async () => {
  const [name = '', ...rest] = argv.slice(2)
  const command = Object.hasOwn(commands, name) && rest.length === 0 ? commands[name] : undefined
  if (!command) {
    throw new CommandError(
      name === '' ? usage : `Den Befehl „${[name, ...rest].join(' ')}“ gibt es nicht.\n${usage}`,
      2,
    )
  }
  await command()
  return 0
})
