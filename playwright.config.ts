import { existsSync } from 'node:fs'
import { env } from 'node:process'
import { defineConfig } from '@playwright/test'

/** Debian's, unless `npm test` has found another. Playwright's own where there is neither. */
const executablePath = env.CHROMIUM ?? ['/usr/bin/chromium'].find((path) => existsSync(path))

/** Real Chromium, found or installed by `src/cli/test.ts`. Its own calls home are switched off: the tests count requests. */
export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'a11y/**/*.spec.ts'],
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/{testFileDir}/snapshots/{arg}{ext}',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // Much of it waits for timers and other processes: one more than two processors have is faster.
  workers: 3,
  fullyParallel: false,
  forbidOnly: env.CI !== undefined,
  // Two windows and a busy machine: `npm test` asks once more and says "flaky"; whoever runs a test by hand sees it fail.
  retries: env.PLAYWRIGHT_JSON ? 1 : 0,
  reporter: env.PLAYWRIGHT_JSON ? [['list'], ['json', { outputFile: env.PLAYWRIGHT_JSON }]] : [['list']],
  use: {
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    // For whoever looks for a mistake. It costs a good part of the time, and nobody sees it after `npm test`.
    trace: env.PLAYWRIGHT_JSON ? 'off' : 'retain-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
