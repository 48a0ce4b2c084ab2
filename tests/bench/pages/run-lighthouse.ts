import { execFile } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { promisify } from 'node:util'
import config from '../../../playwright.config.ts'
import { CommandError } from '../../../src/cli/command-error.ts'
import { categories, type LighthouseResult } from './lighthouse-result.ts'
import { toolFile, workFolder } from './tools.ts'

/** Lighthouse's own: a middling phone on slow 4G, and a desktop on a line. */
export const presets = { mobile: 'Telefon', desktop: 'Rechner' } as const
export type Preset = keyof typeof presets

/** Milliseconds that one run may take. */
const patience = 180_000

/**
 * Opens a page in Lighthouse, in a process and with a browser profile of their own: what the server does meanwhile does
 * not stand still for it.
 *
 * @param name Name of the report that stays to be read.
 */
export async function runLighthouse(
  url: string,
  preset: Preset,
  name: string,
  chromium: string,
): Promise<LighthouseResult> {
  const folder = join(workFolder, 'reports')
  await mkdir(folder, { recursive: true })
  const report = join(folder, `${name}.json`)
  const switches = ['--headless=new', ...(config.use?.launchOptions?.args ?? [])]
  const run = promisify(execFile)(
    execPath,
    [
      toolFile('lighthouse', 'cli/index.js'),
      url,
      ...(preset === 'desktop' ? ['--preset=desktop'] : []),
      `--only-categories=${categories.join(',')}`,
      `--chrome-flags=${switches.join(' ')}`,
      '--no-enable-error-reporting',
      '--locale=de',
      '--quiet',
      '--output=json',
      `--output-path=${report}`,
    ],
    { env: { ...env, CHROME_PATH: chromium }, timeout: patience },
  )
  await run.catch((error: unknown) => {
    const said = (error as { stderr?: string }).stderr?.trim().split('\n').slice(-5).join('\n')
    throw new CommandError(`Lighthouse ist an ${url} gescheitert:\n\n${said ?? String(error)}`, 1, {
      cause: error,
    })
  })
  const result = JSON.parse(await readFile(report, 'utf8')) as LighthouseResult
  if (result.runtimeError)
    throw new CommandError(`Lighthouse ist an ${url} gescheitert: ${result.runtimeError.message}`)
  return result
}
