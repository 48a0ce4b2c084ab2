import { spawn } from 'node:child_process'
import { env, execPath, platform } from 'node:process'

/**
 * Runs `npm install` in a folder that has a package of its own; npm says itself what goes wrong.
 *
 * @returns Its exit code.
 */
export function npmInstall(folder: string, flags: readonly string[]): Promise<number> {
  const npm: readonly [string, ...string[]] = env.npm_execpath ? [execPath, env.npm_execpath] : ['npm']
  const [program, ...rest] = npm
  const child = spawn(program, [...rest, 'install', ...flags], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: platform === 'win32',
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (code) => {
      resolve(code ?? 1)
    })
  })
}
