import { spawn } from 'node:child_process'
import { delimiter, resolve } from 'node:path'
import { env } from 'node:process'

/** So that every tool is the project's own, on the project's own Node. */
const path = [resolve('node_modules/.bin'), env.PATH ?? ''].join(delimiter)

/**
 * Runs a program and shows what it says.
 *
 * @returns Its exit code; 127 where it is not there.
 */
export const run = (
  program: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<number> => start(program, args, 'inherit', variables)

/** Runs a program without showing anything: is it there, does it work? */
export const succeeds = async (program: string, args: readonly string[]): Promise<boolean> =>
  (await start(program, args, 'ignore', {})) === 0

const start = (
  program: string,
  args: readonly string[],
  stdio: 'inherit' | 'ignore',
  variables: Readonly<Record<string, string>>,
): Promise<number> =>
  new Promise((resolve_) => {
    spawn(program, args, { stdio, env: { ...env, PATH: path, ...variables } })
      .on('error', () => {
        resolve_(127)
      })
      .on('close', (code) => {
        resolve_(code ?? 1)
      })
  })
