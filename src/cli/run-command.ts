import { mkdirSync, writeFileSync } from 'node:fs'
import { stderr, stdout } from 'node:process'
import { ContentError } from '../model/content-problem.ts'
import { CommandError } from './command-error.ts'
import { contentReport } from './content-report.ts'

/** Where the details of an unexpected error go. */
const detailsFile = '.cache/fehler.log'

/**
 * Runs a command. People see sentences; the trace of an error nobody expected goes to a file.
 *
 * @param command Answers with the exit code.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  // Whoever reads on no further (`| head`) is told nothing more.
  stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
  try {
    process.exitCode = await command()
  } catch (error) {
    stderr.write(
      error instanceof ContentError ? `${contentReport(error.problems)}\n` : `\n✗ ${explain(error)}\n`,
    )
    process.exitCode = error instanceof CommandError ? error.exitCode : 1
  }
}

function explain(error: unknown): string {
  if (error instanceof CommandError) return error.message
  const { code, message, stack } = error as Partial<Error & { code: string; port: number }>
  mkdirSync('.cache', { recursive: true })
  writeFileSync(detailsFile, `${new Date().toISOString()}\n${stack ?? String(error)}\n`)
  const known = code === undefined ? undefined : explanations[code]
  return (
    known ??
    `Damit war nicht zu rechnen: ${message ?? String(error)}\n  Einzelheiten stehen in ${detailsFile}.`
  )
}

/** Refusals of the operating system that people meet. */
const explanations: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Der Anschluss ist schon belegt. Bitte einen anderen wählen, zum Beispiel: PORT=4322 npm start',
  EACCES:
    'Dazu fehlen die Rechte. Bitte die Rechte der Ordner (und bei PORT unter 1024 den Anschluss) prüfen.',
  EADDRNOTAVAIL: 'Die Adresse in HOST gehört nicht zu diesem Rechner.',
  ENOSPC: 'Auf dem Datenträger ist kein Platz mehr.',
  EROFS: 'Der Datenträger ist schreibgeschützt.',
}
