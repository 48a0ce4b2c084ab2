import { join } from 'node:path'
import { chromium } from '@playwright/test'
import config from '../../../playwright.config.ts'
import { buildWidgets } from '../../../src/cli/build/widgets.ts'
import { findChromium } from '../../../src/cli/test/find-chromium.ts'
import { showText } from '../show.ts'
import { runXss } from './run-xss.ts'
import type { Visit } from './visit.ts'

/** Where the elements are built for this. */
const site = join('.cache', 'fuzz')

/** Builds the elements and shows hostile forms in a browser of our own. */
export async function showHostileForms(
  forms: Parameters<typeof runXss>[2],
  tell: (done: number) => void,
): Promise<Visit> {
  await buildWidgets(site, join(site, 'data'))
  const browser = await chromium.launch({
    ...config.use?.launchOptions,
    executablePath: await findChromium(showText),
  })
  try {
    return await runXss(browser, site, forms, tell)
  } finally {
    await browser.close()
  }
}
