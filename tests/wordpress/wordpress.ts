import { deepEqual, equal } from 'node:assert/strict'
import { chromium, type Page } from '@playwright/test'
import config from '../../playwright.config.ts'
import { runCommand } from '../../src/cli/run-command.ts'
import { say } from '../../src/cli/terminal.ts'
import { findChromium } from '../../src/cli/test/find-chromium.ts'
import { part, tell } from '../bench/progress.ts'
import { buildIfNeeded } from '../browsers/build-if-needed.ts'
import { openStand, type Stand } from '../browsers/stand.ts'
import { fillAll, receiptCode, send } from '../e2e/support/forms.ts'
import { HostSite } from '../e2e/support/host-site.ts'
import { ensureWordpress } from './ensure-wordpress.ts'
import { lookAt } from './look.ts'
import { leftByRole } from './roles.ts'
import { inHtmlBlock, type Pasted, snippetsOf } from './snippets.ts'
import { startWordpress, type Wordpress } from './wordpress-server.ts'

/**
 * `npm run -s wordpress`: Debian's WordPress with its default theme, our snippets in blocks "Individuelles HTML" and in a page of
 * the old editor, and an application from there to the receipt. Pictures in `.cache/wordpress`. JSON goes to stdout, the rest to
 * stderr; 1 where something failed.
 *
 * `different`: share of an element's pixels that are not as on a page without any style, by width of the window.
 * `left`: what WordPress leaves of a snippet, by who saves it; `leftFiltered`: where it forbids unfiltered HTML, as networks do.
 */
await runCommand(async () => {
  await ensureWordpress(tell)
  const executablePath = await findChromium(tell)
  await buildIfNeeded()
  const stand = await openStand()
  const wordpress = await part('WordPress einrichten', startWordpress)
  const plain = await HostSite.open()
  const browser = await chromium.launch({ ...config.use?.launchOptions, executablePath })
  const openPage = async (): Promise<Page> =>
    (await browser.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin' })).newPage()
  const failed: string[] = []
  const attempt = (title: string, work: () => Promise<void>): Promise<void> =>
    part(title, work).catch((error: unknown) => void failed.push(`${title}: ${String(error)}`))
  try {
    const snippets = await snippetsOf(stand)
    const publish = publisher(wordpress)
    const different: Record<string, Readonly<Record<number, number>>> = {}
    for (const [name, pasted] of Object.entries(snippets)) {
      const url = await publish(name, inHtmlBlock(pasted.html))
      if (pasted.tag === 'amt-form')
        await attempt(`Block, ${name}: bis zur Eingangsbestätigung`, async () =>
          apply(await openPage(), url, stand),
        )
      await attempt(`Block, ${name}: ansehen`, async () => {
        different[name] = await lookAt(await openPage(), plain, { name, url, pasted })
        equal(Math.max(...Object.values(different[name])) <= 0.001, true)
      })
    }
    const { form } = snippets as { form: Pasted }
    const classic = await publish('Alter Editor', form.html)
    await attempt('Alter Editor: bis zur Eingangsbestätigung', async () =>
      apply(await openPage(), classic, stand),
    )
    const left = await leftByRole(wordpress, form.html, false)
    const leftFiltered = await leftByRole(wordpress, form.html, true)
    say(JSON.stringify({ wordpress: wordpress.version, failed, different, left, leftFiltered }))
    return failed.length === 0 ? 0 : 1
  } finally {
    await browser.close()
    plain.close()
    await wordpress.close()
    await stand.close()
  }
})

/** Publishes pages as the administrator. @returns Their addresses. */
function publisher(wordpress: Wordpress): (title: string, content: string) => Promise<string> {
  return async (title, content) =>
    (await wordpress.save({ role: 'administrator', type: 'pages', title, content })).url
}

/** Hands in an application there, and reads it at the office. @throws where anything is not as it was typed. */
async function apply(page: Page, url: string, { county, bus }: Stand): Promise<void> {
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  await page.goto(url)
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  // Nothing of the fallback is left beside the form: the snippet came through in one piece.
  equal(await page.getByRole('link', { name: 'Landkreis', exact: true }).isVisible(), false)
  await fillAll(page, bus)
  await send(page)
  const opened = await county.open(await receiptCode(page))
  deepEqual(opened.manifest.answers, bus.answers)
  deepEqual(complaints, [])
}
