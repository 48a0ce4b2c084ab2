import { argv, stdout } from 'node:process'
import { parseArgs } from 'node:util'
import { CommandError } from './command-error.ts'
import type { FormsArguments, FormsCommand } from './forms/commands/command.ts'
import { runCommand } from './run-command.ts'

/** Commands by name, each fetched when it is asked for: reading a foreign file needs no keys, searching no XML. */
const commands: Readonly<Record<string, () => Promise<FormsCommand>>> = {
  import: async () => (await import('./forms/commands/import.ts')).importCommand,
  export: async () => (await import('./forms/commands/export.ts')).exportCommand,
  search: async () => (await import('./forms/commands/search.ts')).search,
  show: async () => (await import('./forms/commands/show.ts')).show,
  adopt: async () => (await import('./forms/commands/adopt.ts')).adopt,
  outdated: async () => (await import('./forms/commands/outdated.ts')).outdated,
  update: async () => (await import('./forms/commands/update.ts')).update,
  publish: async () => (await import('./forms/commands/publish.ts')).publish,
}

const usage = `Aufruf: npm run forms -- BEFEHL
  search [WORT …]           Formulare in den Quellen aus county.yaml suchen
  show ID                   was ein Formular fragt, wer es pflegt, was sich geändert hat
  adopt ID                  ein Formular übernehmen
  outdated                  übernommene Formulare, zu denen es eine neuere Fassung gibt
  update [ID …]             neuere Fassungen holen; eigene Änderungen bleiben
  publish ID … | --all      eine Fassung festhalten und anderen Landkreisen anbieten
  import DATEI [--from xdatenfelder|json-schema|formio|surveyjs] [--json]
                            ein Formular aus einem anderen Produkt lesen; die Definition steht dann auf der Standardausgabe
  export ID --to xdatenfelder3|xdatenfelder2
                            ein Formular für andere Produkte schreiben
Was ein Befehl noch kann: npm run forms -- BEFEHL --help`

await runCommand(async () => {
  const [name = '', ...rest] = argv.slice(2)
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load)
    throw new CommandError(
      name === '' ? usage : `Den Befehl „${argv.slice(2).join(' ')}“ gibt es so nicht.\n${usage}`,
      2,
    )
  const command = await load()
  if (rest.includes('--help')) {
    stdout.write(`${command.usage}\n`)
    return 0
  }
  return command.run(readArguments(command, rest))
})

function readArguments({ options, usage: how }: FormsCommand, args: string[]): FormsArguments {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
    return { options: values, positionals }
  } catch (cause) {
    throw new CommandError(how, 2, { cause })
  }
}
