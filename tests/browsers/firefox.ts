import puppeteer, { type ElementHandle, type Frame, type Page } from 'puppeteer-core'
import { eventually } from './eventually.ts'
import { findInPage } from './find-in-page.ts'
import type { Browser, Target, Window } from './window.ts'

/** Starts Firefox without a screen, over WebDriver BiDi. @param executablePath Debian's `firefox-esr`, for one. */
export async function startFirefox(executablePath: string): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: { 'intl.accept_languages': 'de-DE, de' },
  })
  const version = (await browser.version()).replace(/^firefox\//iu, '')
  return {
    title: `Firefox ${version}`,
    async openWindow() {
      const context = await browser.createBrowserContext()
      const page = await context.newPage()
      await page.setViewport({ width: 1000, height: 900 })
      return windowOf(page, () => context.close())
    },
    close: () => browser.close(),
  }
}

function windowOf(page: Page, close: () => Promise<void>): Window {
  let inside: Frame | undefined
  const here = (): Frame => inside ?? page.mainFrame()
  const find = async (target: Target): Promise<ElementHandle | undefined> =>
    ((await here().evaluateHandle(findInPage, target)).asElement() ?? undefined) as ElementHandle | undefined
  const wait = (target: Target): Promise<ElementHandle> =>
    eventually(`zu sehen: ${JSON.stringify(target)}`, () => find(target))
  return {
    async open(url) {
      inside = undefined
      await page.goto(url)
    },
    async reload() {
      inside = undefined
      await page.reload()
    },
    async click(target) {
      await (await wait(target)).click()
    },
    async type(target, text) {
      await (await wait(target)).type(text)
    },
    async select(target, value) {
      await (await wait(target)).select(value)
    },
    textOf: async (target) =>
      (await find(target))?.evaluate((element) => element.textContent.replace(/\s+/gu, ' ').trim()),
    valueOf: async (target) =>
      (await find(target))?.evaluate((element) => (element as HTMLInputElement).value),
    async enterFrame(target) {
      const frame = await wait(target)
      inside = await eventually('der Rahmen', () =>
        (frame as ElementHandle<HTMLIFrameElement>).contentFrame(),
      )
    },
    // Their types differ in words only: a spread of given arguments.
    run: <A extends readonly unknown[], T>(work: (...given: A) => T | Promise<T>, ...given: A) =>
      here().evaluate(work as unknown as (...given: unknown[]) => T, ...given) as Promise<T>,
    close,
  }
}
