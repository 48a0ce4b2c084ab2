import { stderr, stdin } from 'node:process'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { CommandError } from '../command-error.ts'

/** True where somebody sits at the terminal who can be asked. */
export const canAsk = (): boolean => stdin.isTTY

/**
 * Asks for a passphrase at the terminal. What is typed is not shown.
 *
 * @throws {CommandError} where the answer is refused: Strg+C, Strg+D.
 */
export async function askPassphrase(question: string): Promise<string> {
  stderr.write(question)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const line = createInterface({ input: stdin, output: nowhere, terminal: true })
  try {
    return await new Promise<string>((resolve, reject) => {
      const stop = () => reject(new CommandError('Abgebrochen.'))
      line.on('SIGINT', stop).on('close', stop).question('', resolve)
    })
  } finally {
    line.close()
    stderr.write('\n')
  }
}
