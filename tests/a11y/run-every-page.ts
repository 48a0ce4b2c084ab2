import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { Hono } from 'hono'
import config from '../../playwright.config.ts'
import { CommandError } from '../../src/cli/command-error.ts'
import { formatSeconds } from '../../src/cli/format-seconds.ts'
import { runCommand } from '../../src/cli/run-command.ts'
import { createSite } from '../../src/cli/server/create-site.ts'
import { listen } from '../../src/cli/server/listen.ts'
import { readSettings } from '../../src/cli/settings.ts'
import { shownPath } from '../../src/cli/shown-path.ts'
import { say } from '../../src/cli/terminal.ts'
import { findChromium } from '../../src/cli/test/find-chromium.ts'
import { showProgress, showText } from '../fuzz/show.ts'
import { combinations } from './every-page/combinations.ts'
import { isWrong, lookAtPage, openWindow, type Sight } from './every-page/look-at-page.ts'
import { pathsOf } from './every-page/paths.ts'

/** Sights that are shown in full: the others are mostly the same. */
const most = 40

/**
 * `npm run a11y`: every page of the built site, light and dark, narrow and wide, for axe and for scrolling sideways.
 * With `-- --only /leistungen/` those that begin so.
 */
await runCommand(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '/' } } })
  const { outDir } = readSettings()
  if (!existsSync(join(outDir, 'index.html')))
    throw new CommandError(`In ${shownPath(outDir)} liegt keine gebaute Website. Bauen: npm run build`)
  const { all } = await pathsOf(outDir)
  const paths = all.filter((path) => path.startsWith(values.only))
  if (paths.length === 0) throw new CommandError(`Keine Seite beginnt mit ${values.only}.`)
  const begun = performance.now()
  const sights = await lookAtAll(outDir, paths)
  const wrong = sights.filter(isWrong)
  wrong.slice(0, most).forEach(showSight)
  if (wrong.length > most) showText(`… und ${wrong.length - most} weitere.`)
  showText(`${paths.length} Seiten in ${formatSeconds(performance.now() - begun)} geprüft.`)
  const violations = sights.reduce((sum, sight) => sum + sight.violations.length, 0)
  const overflowing = sights.filter(({ overflow }) => overflow > 0).length
  say(JSON.stringify({ pages: paths.length, runs: sights.length, violations, overflowing }))
  return wrong.length === 0 ? 0 : 1
})

/** As many windows as there are processors take the pages from one list. */
async function lookAtAll(dist: string, paths: readonly string[]): Promise<readonly Sight[]> {
  const server = await listen(createSite({ dist, intake: new Hono() }), { host: 'localhost', port: 0 })
  const executablePath = await findChromium(showText)
  const browser = await chromium.launch({ ...config.use?.launchOptions, executablePath })
  const sights: Sight[] = []
  const left = [...paths]
  let done = 0
  const work = async (): Promise<void> => {
    const page = await openWindow(browser)
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      sights.push(...(await lookAtPage(page, `http://localhost:${server.port}/`, path, combinations)))
      showProgress('Seiten', (done += 1), paths.length)
    }
  }
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, work))
  } finally {
    await browser.close()
    await server.close()
  }
  return sights
}

function showSight({ path, combination, violations, overflow }: Sight): void {
  const { scheme, width } = combination
  const where = `✗ ${path} (${scheme === 'dark' ? 'dunkel' : 'hell'}, ${width} px)`
  for (const violation of violations) showText(`${where}: ${violation}`)
  if (overflow > 0) showText(`${where}: ${overflow} px breiter als das Fenster`)
}
