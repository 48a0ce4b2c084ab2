import { test } from '@playwright/test'
import { ensureFirefox } from '../../src/cli/test/ensure-browsers.ts'
import { startFirefox } from '../browsers/firefox.ts'
import { play } from '../browsers/play.ts'
import { inEveryTest } from '../browsers/scenarios/scenarios.ts'
import { openStand, type Stand } from '../browsers/stand.ts'
import type { Browser } from '../browsers/window.ts'

// The share of `npm run browsers` that everybody runs: Firefox, and not what waits for rounds of the outbox.
let firefox: Browser
let stand: Stand
test.beforeAll(async () => {
  firefox = await startFirefox(await ensureFirefox(console.log))
  stand = await openStand()
})
test.afterAll(async () => {
  await firefox.close()
  await stand.close()
})

for (const scenario of inEveryTest)
  test(scenario.title, async () => {
    await play(scenario, firefox, stand)
  })
