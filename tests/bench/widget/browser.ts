import { type Browser, chromium } from '@playwright/test'
import config from '../../../playwright.config.ts'
import { findChromium } from '../../../src/cli/test/find-chromium.ts'
import { tell } from '../progress.ts'

/** The browser of our tests, with the same switches: its own calls home are off. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ ...config.use?.launchOptions, executablePath: await findChromium(tell) })
}
