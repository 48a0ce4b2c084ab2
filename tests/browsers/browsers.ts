import { parseArgs } from 'node:util'
import { CommandError } from '../../src/cli/command-error.ts'
import { formatSeconds } from '../../src/cli/format-seconds.ts'
import { runCommand } from '../../src/cli/run-command.ts'
import { say } from '../../src/cli/terminal.ts'
import { ensureBrowsers } from '../../src/cli/test/ensure-browsers.ts'
import { buildIfNeeded } from './build-if-needed.ts'
import { startFirefox } from './firefox.ts'
import { play } from './play.ts'
import { scenarios } from './scenarios/scenarios.ts'
import { openStand, type Stand } from './stand.ts'
import { startWebKit } from './webkit.ts'
import type { Browser } from './window.ts'

/** What one browser has done. */
interface Tally {
  passed: number
  failed: number
}

/**
 * `npm run browsers`: what must work everywhere, in Debian's Firefox and WebKitGTK, from a page on another origin under the
 * strictest policy. With `-- --only firefox` in one of them; with `-- --scenario TEXT` those whose title holds the text.
 *
 * What cannot be tested here:
 * - Safari itself, on a Mac or a phone: WebKitGTK shares its engine and its JavaScript, not its network, storage limits
 *   (Safari deletes what a site has stored after seven days without a visit), keychain or virtual keyboard.
 * - Firefox and browsers with other engines on a phone.
 * - `navigator.onLine` and the `online` event: WebKit's driver cannot cut the network, so the county's server is ended
 *   instead, for both alike.
 * - Pointer and keys inside a frame in WebKitGTK: its driver misses there, so a script clicks and types instead.
 * - What is left after a restart of the browser: both drivers begin with an empty profile and throw it away.
 * - Screen readers with these browsers; files (WebKitGTK's driver can hand them over, scenarios have none yet).
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, scenario: { type: 'string', default: '' } },
  })
  const start: Readonly<Record<string, () => Promise<Browser>>> = {
    firefox: () => startFirefox(paths.firefox),
    webkit: () => startWebKit(paths),
  }
  const names = Object.keys(start).filter((name) => values.only === undefined || values.only === name)
  if (names.length === 0)
    throw new CommandError(`--only ist eines von: ${Object.keys(start).join(', ')}. Ohne: alle.`)
  const paths = await ensureBrowsers(say)
  await buildIfNeeded()
  const tallies: Record<string, Tally> = {}
  const stand = await openStand()
  try {
    for (const name of names) {
      const browser = await (start[name] as () => Promise<Browser>)()
      try {
        tallies[name] = await playAll(browser, stand, values.scenario)
      } finally {
        await browser.close()
      }
    }
  } finally {
    await stand.close()
  }
  say(JSON.stringify(tallies))
  return Object.values(tallies).every(({ failed }) => failed === 0) ? 0 : 1
})

async function playAll(browser: Browser, stand: Stand, part: string): Promise<Tally> {
  const tally = { passed: 0, failed: 0 }
  for (const scenario of scenarios.filter(({ title }) => title.includes(part))) {
    const line = `${browser.title}: ${scenario.title}`
    const begun = performance.now()
    try {
      await play(scenario, browser, stand)
      tally.passed += 1
      say(`✓ ${line} (${formatSeconds(performance.now() - begun)})`)
    } catch (error) {
      tally.failed += 1
      say(`✗ ${line}: ${String(error)}`)
    }
  }
  return tally
}
