import { readFile, stat } from 'node:fs/promises'
import { stdin } from 'node:process'
import { CommandError } from '../../command-error.ts'

/** Bytes of a file that is read at most. */
const mostBytes = 10_000_000
const tooLarge =
  'Die Datei ist größer als 10 MB. So groß ist kein Formular: Bitte prüfen Sie, ob es die richtige Datei ist.'

/** Text of a file, or of standard input for `-`. @throws {CommandError} */
export async function readInput(name: string): Promise<string> {
  const bytes = name === '-' ? await readStdin() : await readWhole(name)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new CommandError(
      `${name === '-' ? 'Die Eingabe' : `Die Datei ${name}`} ist kein Text in UTF-8. Bitte speichern Sie sie in UTF-8.`,
      1,
      { cause },
    )
  }
}

async function readWhole(name: string): Promise<Uint8Array> {
  const found = await stat(name).catch(() => undefined)
  if (!found?.isFile()) throw new CommandError(`Die Datei ${name} gibt es nicht.`)
  if (found.size > mostBytes) throw new CommandError(tooLarge)
  return readFile(name)
}

async function readStdin(): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of stdin as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > mostBytes) throw new CommandError(tooLarge)
    parts.push(part)
  }
  return Buffer.concat(parts)
}
