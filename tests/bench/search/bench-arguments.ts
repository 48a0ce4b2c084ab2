import { parseArgs } from 'node:util'
import { argv } from 'node:process'
import { CommandError } from '../../../src/cli/command-error.ts'

/** What was said on the command line. */
export interface BenchArguments {
  /** Files of queries. */
  readonly files: readonly string[]
  readonly services: string | undefined
}

/** @throws {CommandError} where something else was said. */
export function benchArguments(usage: string): BenchArguments {
  try {
    const { values, positionals } = parseArgs({
      args: argv.slice(3),
      options: { services: { type: 'string' } },
      allowPositionals: true,
    })
    return { files: positionals, services: values.services }
  } catch (cause) {
    throw new CommandError(`So geht es: ${usage}`, 2, { cause })
  }
}
