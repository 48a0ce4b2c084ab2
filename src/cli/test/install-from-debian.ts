import { platform } from 'node:process'
import { run, succeeds } from './run.ts'

/** Installs packages with Debian's package manager, where it is there and we may use it. Whether that worked, look. */
export async function installFromDebian(...packages: readonly string[]): Promise<void> {
  if (platform !== 'linux' || !(await succeeds('apt-get', ['--version']))) return
  const root = process.getuid?.() === 0
  if (!root && !(await succeeds('sudo', ['-n', 'true']))) return
  const as = (...command: [string, ...string[]]): Promise<number> => {
    const [program, ...rest] = root ? command : (['sudo', '-n', ...command] as const)
    return run(program, rest)
  }
  if ((await as('apt-get', 'update')) !== 0) return
  await as('apt-get', 'install', '-y', '--no-install-recommends', ...packages)
}
