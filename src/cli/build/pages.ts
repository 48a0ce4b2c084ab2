import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { env, execPath } from 'node:process'
import { stripVTControlCharacters } from 'node:util'
import { CommandError } from '../command-error.ts'
import { keysForPages, type KeysOnPages } from './keys-for-pages.ts'

const logFile = '.cache/astro.log'

/**
 * Builds the pages with Astro, in a process of its own so that its output can be kept from the terminal.
 *
 * @throws {CommandError} with what Astro said.
 */
export async function buildPages(outDir: string, keys: KeysOnPages): Promise<void> {
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs')
  const child = spawn(execPath, [astro, 'build', '--outDir', outDir], {
    env: {
      ...env,
      ...keysForPages(keys),
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => void output.push(text))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  })
  const text = stripVTControlCharacters(output.join(''))
  await mkdir(dirname(logFile), { recursive: true })
  await writeFile(logFile, text)
  if (code !== 0) {
    throw new CommandError(
      `Die Seiten ließen sich nicht bauen. Astro meldet:\n\n${whatAstroSaid(text)}\n\n  Alles steht in ${logFile}.`,
    )
  }
}

/** Lines of Astro's output that say nothing to an editor: progress, drawings of code, the trace. */
const noise = /^\s*(?:at |\d{2}:\d{2}:\d{2} |[├└▶]|Stack trace|generating )|[│╭╰╯]/u

/** What went wrong: the end of the output, from the last error on. */
const whatAstroSaid = (text: string): string =>
  text
    .slice(Math.max(0, text.lastIndexOf('[ERROR]')))
    .split('\n')
    .filter((line) => line.trim() !== '' && !noise.test(line))
    .slice(-8)
    .map((line) => `  ${line.trim()}`)
    .join('\n')
