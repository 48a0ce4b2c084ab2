import { existsSync } from 'node:fs'
import { env } from 'node:process'
import { CommandError } from '../command-error.ts'
import { installFromDebian } from './install-from-debian.ts'
import { run } from './run.ts'

/** Where distributions put it. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const help = `Für die Tests im Browser wird Chromium gebraucht; es ließ sich weder finden noch einrichten.
  Bitte Chromium einrichten (Debian: sudo apt-get install chromium) oder seinen Pfad nennen:
  CHROMIUM=/pfad/zu/chromium npm test`

/**
 * Path of a Chromium to test with; installs one where there is none.
 *
 * @throws {CommandError} with what to do where that is not possible.
 */
export async function findChromium(say: (line: string) => void): Promise<string> {
  if (env.CHROMIUM !== undefined) {
    if (existsSync(env.CHROMIUM)) return env.CHROMIUM
    throw new CommandError(`CHROMIUM=${env.CHROMIUM} gibt es nicht.`)
  }
  const there = await installed()
  if (there) return there
  say('Chromium fehlt und wird eingerichtet. Das dauert einige Minuten …')
  await installFromDebian('chromium')
  const afterDebian = await installed()
  if (afterDebian) return afterDebian
  await run('playwright', ['install', 'chromium'])
  const afterPlaywright = await installed()
  if (afterPlaywright) return afterPlaywright
  throw new CommandError(help)
}

/** Path of a Chromium that is there; undefined where none is. Playwright itself need not be there. */
export async function chromiumAtHand(): Promise<string | undefined> {
  if (env.CHROMIUM !== undefined) return existsSync(env.CHROMIUM) ? env.CHROMIUM : undefined
  return installed().catch(() => undefined)
}

async function installed(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test')
  return [...places, chromium.executablePath()].find((path) => existsSync(path))
}
