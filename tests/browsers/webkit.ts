import { spawn } from 'node:child_process'
import { env } from 'node:process'
import { Builder, Capabilities, Key, type WebDriver, type WebElement } from 'selenium-webdriver'
import type { OtherBrowsers } from '../../src/cli/test/ensure-browsers.ts'
import { freePort } from '../e2e/support/county-server.ts'
import { ended, openDisplay } from './display.ts'
import { eventually } from './eventually.ts'
import { findInPage } from './find-in-page.ts'
import type { Browser, Target, Window } from './window.ts'

/** Milliseconds after which a session that neither begins nor ends is given up: this driver sometimes answers nobody any more. */
const patience = 30_000

/**
 * Starts WebKitGTK on a screen of its own. Each window has a driver, a process and a memory of its own: nothing of it is kept on
 * disk.
 */
export async function startWebKit(paths: OtherBrowsers): Promise<Browser> {
  const display = await openDisplay(paths.xvfb)
  const open = (): Promise<Session> =>
    eventually('WebKitGTK ist offen', () => openSession(paths, display.name))
  const first = await open()
  const version = (await first.driver.getCapabilities()).get('browserVersion') as string
  await first.close()
  return {
    title: `WebKitGTK ${version}`,
    async openWindow() {
      const { driver, close } = await open()
      return windowOf(driver, close)
    },
    close: () => display.close(),
  }
}

interface Session {
  readonly driver: WebDriver
  close(): Promise<void>
}

/** Starts a driver and what it drives. @throws where it does not answer in time. */
async function openSession(paths: OtherBrowsers, display: string): Promise<Session> {
  const port = await freePort()
  const server = spawn(paths.webKitDriver, [`--port=${port}`], {
    env: { ...env, DISPLAY: display, LANG: 'de_DE.UTF-8' },
    stdio: 'ignore',
  })
  const browserOptions = { binary: paths.miniBrowser, args: ['--automation'] }
  const capabilities = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': browserOptions }
  try {
    const address = `http://127.0.0.1:${port}`
    await eventually('WebKitWebDriver antwortet', async () => (await fetch(`${address}/status`)).ok)
    const building = new Builder()
      .usingServer(address)
      .withCapabilities(new Capabilities(capabilities))
      .build()
    const driver = await inTime(building)
    return {
      driver,
      async close() {
        await inTime(driver.quit()).catch(() => undefined)
        await ended(server)
      },
    }
  } catch (error) {
    await ended(server)
    throw error
  }
}

/** @throws where it takes too long. */
const inTime = <T>(work: PromiseLike<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_done, fail) => {
      setTimeout(() => {
        fail(new Error('WebKitWebDriver does not answer.'))
      }, patience).unref()
    }),
  ])

/** Around a function's text: waits for its promise, and answers with what it threw. */
const awaited = (work: unknown): string =>
  `const given = [...arguments], done = given.pop()
Promise.resolve().then(() => (${String(work)})(...given)).then((value) => done({ value }), (error) => done({ error: String(error) }))`

/** Fills in a field and says so, as typing would. */
const fill = `const [field, text] = arguments
field.value = text
for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }))`

function windowOf(driver: WebDriver, close: () => Promise<void>): Window {
  // In a frame of another origin this driver's pointer misses, and its keys find nothing to focus: there it is done by script.
  let isInFrame = false
  const find = async (target: Target): Promise<WebElement | undefined> =>
    (await driver.executeScript<WebElement | null>(`return (${String(findInPage)})(...arguments)`, target)) ??
    undefined
  const wait = (target: Target): Promise<WebElement> =>
    eventually(`zu sehen: ${JSON.stringify(target)}`, () => find(target))
  /** At once: the driver does not wait for a page that glides. */
  const scrollTo = (element: WebElement): Promise<void> =>
    driver.executeScript('arguments[0].scrollIntoView({ block: "center", behavior: "instant" })', element)
  const read = async (target: Target, code: string): Promise<string | undefined> => {
    const element = await find(target)
    return element && driver.executeScript<string>(`return arguments[0].${code}`, element)
  }
  return {
    async open(url) {
      await driver.switchTo().defaultContent()
      isInFrame = false
      await driver.get(url)
    },
    reload: () => driver.navigate().refresh(),
    async click(target) {
      const element = await wait(target)
      await scrollTo(element)
      if (isInFrame) await driver.executeScript('arguments[0].click()', element)
      else await element.click()
    },
    async type(target, text) {
      const element = await wait(target)
      if (isInFrame) await driver.executeScript(fill, element, text)
      else await element.sendKeys(text.replaceAll('\n', Key.ENTER))
    },
    async select(target, value) {
      const option = { css: `option[value=${JSON.stringify(value)}]` }
      await (await wait(target)).findElement(option).click()
    },
    textOf: async (target) => (await read(target, 'textContent'))?.replace(/\s+/gu, ' ').trim(),
    valueOf: (target) => read(target, 'value'),
    async enterFrame(target) {
      await driver.switchTo().frame(await wait(target))
      isInFrame = true
    },
    async run<A extends readonly unknown[], T>(work: (...given: A) => T | Promise<T>, ...given: A) {
      type Answer = { value: T } | { error: string }
      const answer = await driver.executeAsyncScript<Answer>(awaited(work), ...given)
      if ('error' in answer) throw new Error(answer.error)
      return answer.value
    },
    close,
  }
}
