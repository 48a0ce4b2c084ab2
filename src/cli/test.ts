import { formatSeconds } from './format-seconds.ts'
import { runCommand } from './run-command.ts'
import { say } from './terminal.ts'
import type { Counts } from './test/counts.ts'
import { ensureFirefox } from './test/ensure-browsers.ts'
import { ensurePhp } from './test/ensure-php.ts'
import { ensurePostgres } from './test/ensure-postgres.ts'
import { ensureProxies } from './test/ensure-proxies.ts'
import { findChromium } from './test/find-chromium.ts'
import { runStages, testStages } from './test/stages.ts'

await runCommand(async () => {
  const chromium = await findChromium(say)
  // One after the other, before tests run side by side: two installations at once would wait for each other.
  await ensureFirefox(say)
  await ensurePhp()
  await ensurePostgres()
  await ensureProxies(say)
  const { passed, failed, notes } = await runStages(testStages(chromium), show)
  // Said again: what failed in the first stage is thousands of lines above.
  if (notes.length > 0) say(['', ...notes.map((note) => `━━ ${note}`)].join('\n'))
  // Alone on the last line: machines read it.
  say(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})

async function show(title: string, work: () => Promise<Counts>): Promise<Counts> {
  say(`\n━━ ${title}`)
  const start = performance.now()
  const counts = await work()
  const verdict = counts.failed === 0 ? 'bestanden' : 'nicht bestanden'
  say(`━━ ${title}: ${verdict} (${formatSeconds(performance.now() - start)})`)
  return counts
}
