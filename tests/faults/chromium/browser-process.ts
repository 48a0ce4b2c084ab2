import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { env } from 'node:process'
import { type BrowserContext, chromium } from '@playwright/test'

const executable = (): string =>
  env.CHROMIUM ?? ['/usr/bin/chromium'].find((path) => existsSync(path)) ?? chromium.executablePath()

/** Milliseconds that one thing in a page may take. */
const patience = 5000

/** A whole Chromium with a profile on the disk, which can be killed like a process whose power is cut. */
export class BrowserProcess {
  readonly context: BrowserContext
  readonly #pid: number

  private constructor(context: BrowserContext, pid: number) {
    this.context = context
    this.#pid = pid
  }

  /** @param profile Folder that outlives the process. */
  static async start(profile: string): Promise<BrowserProcess> {
    const pidFile = `${profile}.pid`
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: await noting(pidFile, `${profile}.sh`),
      headless: true,
      locale: 'de-DE',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
    context.setDefaultTimeout(patience)
    return new BrowserProcess(context, Number(await readFile(pidFile, 'utf8')))
  }

  /** SIGKILL, to all of its processes at once. */
  async kill(): Promise<void> {
    const ended = new Promise((done) => this.context.once('close', done))
    // Playwright starts a browser as the first of a group of its own.
    process.kill(-this.#pid, 'SIGKILL')
    await ended
  }
}

/** Playwright tells nobody which process it starts: a script in its place notes its own number and becomes the browser. */
async function noting(pidFile: string, script: string): Promise<string> {
  await writeFile(script, `#!/bin/sh\necho $$ > '${pidFile}'\nexec '${executable()}' "$@"\n`, { mode: 0o700 })
  return script
}
