import { stdout } from 'node:process'
import type { FormsArguments } from '../commands/command.ts'
import { CommandError } from '../../command-error.ts'

/** The text of an option; undefined where it was not given. */
export function textOption({ options }: FormsArguments, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** True where an option was given. */
export const hasOption = ({ options }: FormsArguments, name: string): boolean => options[name] === true

/** Numbers of an option: `--mine 1,3`. @throws {CommandError} where they are none. */
export function numbersOption(args: FormsArguments, name: string): number[] {
  const text = textOption(args, name)
  if (text === undefined) return []
  const numbers = text.split(',').map((part) => Number(part.trim()))
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers
  throw new CommandError(`--${name} ${text}: Gemeint sind Nummern, zum Beispiel --${name} 1,3`, 2)
}

/** Answers a command: as JSON for programs, else as text. */
export const answer = (args: FormsArguments, data: unknown, text: string): void =>
  void stdout.write(hasOption(args, 'json') ? `${JSON.stringify(data)}\n` : `${text}\n`)
