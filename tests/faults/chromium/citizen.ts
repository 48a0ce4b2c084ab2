import type { BrowserContext, Page } from '@playwright/test'
import type { Choices } from '../../property/generate/choices.ts'
import { fillAll, journey, next } from '../../e2e/support/forms.ts'
import type { FaultProxy } from './fault-proxy.ts'
import { type OnDevice, readDevice } from './on-device.ts'

const form = 'schulbus-meldung'

/** States in which an application still wants to go out by itself. */
const restless: readonly string[] = ['sealed', 'sending', 'waiting']

/** Milliseconds that one thing in a page may take. */
const brief = 4000

/**
 * A citizen with an address of their own, who fills in the real form, hands it in, reloads, opens it in a second tab, and
 * whose browser dies at any moment.
 */
export class Citizen {
  /** Seed of this citizen's schedule. */
  readonly seed: number
  readonly proxy: FaultProxy
  /** Concerns that were shown as kept, on their way or arrived. */
  readonly shown = new Set<string>()
  /** Times that "Absenden" was pressed. */
  handedIn = 0
  /** Numbers that were shown with "Eingegangen". */
  readonly arrived = new Set<string>()
  readonly #choices: Choices
  #concerns = 0

  constructor(seed: number, proxy: FaultProxy, choices: Choices) {
    this.seed = seed
    this.proxy = proxy
    this.#choices = choices
  }

  /** Does things until the browser is gone. */
  async live(context: BrowserContext, isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      // What a page refuses, or a browser that dies, ends this attempt and nothing else.
      await this.#apply(context).catch(() => undefined)
      await new Promise((done) => setTimeout(done, 50))
    }
  }

  /** Comes back when everything works again, waits until nothing moves, and sends what needs help once more. */
  async comeBack(context: BrowserContext, patience: number): Promise<OnDevice> {
    const until = Date.now() + patience
    const page = await context.newPage()
    for (;;) {
      await page.goto(this.#address, { timeout: 30_000 })
      const device = await this.#settled(page, Math.min(until, Date.now() + 8000))
      if (device.applications.length === 0 || Date.now() > until) {
        await page.close()
        return device
      }
      // In the order of the page; each press draws it anew.
      const buttons = page.locator('amt-form').getByRole('button', { name: 'Jetzt senden' })
      for (let left = await buttons.count(); left > 0; left -= 1)
        await buttons
          .nth(left - 1)
          .click({ timeout: brief })
          .catch(() => undefined)
      await this.#settled(page, Math.min(until, Date.now() + 8000))
    }
  }

  get #address(): string {
    return `${this.proxy.url}formulare/${form}/`
  }

  async #settled(page: Page, until: number): Promise<OnDevice> {
    for (;;) {
      const device = await readDevice(page)
      if (!device.applications.some(({ state }) => restless.includes(state)) || Date.now() > until)
        return device
      await page.waitForTimeout(100)
    }
  }

  /** One visit: fills in, hands in, and does whatever people do in between. */
  async #apply(context: BrowserContext): Promise<void> {
    const page = await context.newPage()
    try {
      await page.goto(this.#address)
      const start = page.getByRole('button', { name: /^(?:Jetzt ausfüllen|Weiter ausfüllen)$/u }).first()
      await start.click({ timeout: brief })
      await this.#fillIn(page)
      if (this.#choices.chance(25)) await page.reload()
      if (this.#choices.chance(30)) void this.#inSecondTab(context)
      await this.#handIn(page)
      await page.waitForTimeout(this.#choices.between(0, 2500))
      await this.#look(page)
    } finally {
      await page.close().catch(() => undefined)
    }
  }

  async #fillIn(page: Page): Promise<void> {
    if (await this.#isAtReview(page)) return
    this.#concerns += 1
    const concern = `Anliegen ${this.seed}-${this.#concerns}`
    const filled = await journey(form, 'minimal', (answers) => ({ ...answers, haltestelle: concern }))
    await fillAll(page, filled).catch(async () => {
      // A draft that stood somewhere in the middle: on to its end.
      while (!(await this.#isAtReview(page))) await next(page)
    })
  }

  async #isAtReview(page: Page): Promise<boolean> {
    await page.waitForTimeout(100)
    return page.getByRole('heading', { name: 'Prüfen und absenden' }).isVisible()
  }

  async #inSecondTab(context: BrowserContext): Promise<void> {
    try {
      const page = await context.newPage()
      await page.goto(`${this.#address}#${form}=pruefen`)
      const takeOver = page.getByRole('button', { name: 'Hier weiter ausfüllen' })
      await takeOver.click({ timeout: 1000 }).catch(() => undefined)
      await this.#handIn(page)
      await page.close()
    } catch {
      // The browser has died, or there was nothing to hand in.
    }
  }

  /** Presses "Absenden" and reads what is shown. */
  async #handIn(page: Page): Promise<void> {
    const text = await page
      .getByText(/Anliegen \d+-\d+/u)
      .first()
      .innerText({ timeout: brief })
    const [concern] = /Anliegen \d+-\d+/u.exec(text) ?? []
    await page.getByRole('button', { name: 'Absenden', exact: true }).click({ timeout: brief })
    this.handedIn += 1
    await page.locator('amt-form .state').first().waitFor({ timeout: brief })
    if (concern !== undefined) this.shown.add(concern)
  }

  /** What the page says has arrived. */
  async #look(page: Page): Promise<void> {
    const texts = await page.getByText(/Eingangsnummer [0-9A-Z-]{14}/u).allInnerTexts()
    for (const [, code = ''] of texts.join(' ').matchAll(/Eingangsnummer ([0-9A-Z-]{14})/gu))
      this.arrived.add(code)
  }
}
