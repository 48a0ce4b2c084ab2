import { parseArgs } from 'node:util'
import { CommandError } from '../command-error.ts'

/** What was typed after `npm run inbox --`, understood. */
export interface InboxArguments {
  readonly command: InboxCommand
  /** As many as the command takes. */
  readonly subjects: readonly string[]
  readonly options: {
    readonly json: boolean
    readonly all: boolean
    /** Folder to write files to. */
    readonly files?: string | undefined
    /** Folder with more keys. */
    readonly keys?: string | undefined
    /** First day that counts. */
    readonly since?: string | undefined
  }
}

export type InboxCommand = 'list' | 'open' | 'import' | 'errands' | 'retry' | 'feedback'

interface Shape {
  /** What it is about, as a sentence names it; left out where it is about everything. */
  readonly subject?: string
  readonly most: number
  readonly options: readonly string[]
}

const shapes: Readonly<Record<InboxCommand, Shape>> = {
  list: { most: 0, options: ['json'] },
  open: { subject: 'die Eingangsnummer', most: 1, options: ['json', 'files', 'keys'] },
  import: { subject: 'die Datei', most: Infinity, options: ['json'] },
  errands: { most: 0, options: ['json', 'all'] },
  retry: { subject: 'die Nummer der Weitergabe', most: 1, options: [] },
  feedback: { most: 0, options: ['json', 'since'] },
}

/** @throws {CommandError} that says first what was wrong, then how it is right. */
export function readInboxArguments(typed: readonly string[], usage: string): InboxArguments {
  const refuse = (complaint: string) => new CommandError(`${complaint}\n${usage}`, 2)
  const { values, positionals } = parse(typed, refuse)
  const [command, ...subjects] = positionals
  if (command === undefined)
    throw typed.length === 0 ? new CommandError(usage, 2) : refuse('Es fehlt der Befehl.')
  if (!isCommand(command)) throw refuse(`Den Befehl „${command}“ gibt es nicht.`)
  const { subject, most, options } = shapes[command]
  const foreign = Object.keys(values).find((option) => !options.includes(option))
  if (foreign !== undefined) throw refuse(`Die Option „--${foreign}“ gibt es bei „${command}“ nicht.`)
  if (subject !== undefined && !subjects[0]) throw refuse(`Bei „${command}“ fehlt ${subject}.`)
  const [extra] = subjects.slice(most)
  if (extra !== undefined) throw refuse(`„${extra}“ ist bei „${command}“ zu viel.`)
  const { json = false, all = false, files, keys, since } = values
  return { command, subjects, options: { json, all, files, keys, since } }
}

/** What comes after an option. */
const whatFollows: Readonly<Record<string, string>> = {
  '--files': 'Danach kommt ein Ordner.',
  '--keys': 'Danach kommt ein Ordner.',
  '--since': 'Danach kommt ein Tag wie 2026-11-22.',
}

const isCommand = (name: string): name is InboxCommand => Object.hasOwn(shapes, name)

function parse(typed: readonly string[], refuse: (complaint: string) => CommandError) {
  try {
    return parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        all: { type: 'boolean' },
        files: { type: 'string' },
        keys: { type: 'string' },
        since: { type: 'string' },
      },
    })
  } catch (error) {
    const { code, message } = error as Error & { code?: string }
    // Node names the option in an English sentence only.
    const option = /'(--?[^\s'=]+)/u.exec(message)?.[1] ?? ''
    throw refuse(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `Die Option „${option}“ gibt es nicht.`
        : `Die Option „${option}“ ist so nicht richtig: ${whatFollows[option] ?? 'Danach kommt nichts.'}`,
    )
  }
}
