import { expect, type Page } from '@playwright/test'

/**
 * Somebody at the workshop who has nothing but a keyboard. They know what things are called, not where they are: every way is
 * gone with Tab.
 */
export class Clerk {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Presses Tab until something has the focus that is called so. */
  async to(name: string | RegExp, way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 500; presses += 1) {
      await this.#page.keyboard.press(way)
      const found = await this.where()
      if (typeof name === 'string' ? found === name : name.test(found)) return
    }
    throw new Error(
      `Nothing called ${String(name)} within 500 presses of ${way}. Last: ${await this.where()}`,
    )
  }

  /** What has the focus: its accessible name as the page gives it. */
  where(): Promise<string> {
    return this.#page.evaluate(() => {
      const active = document.activeElement
      if (!(active instanceof HTMLElement)) return ''
      const labels = 'labels' in active ? [...((active as HTMLInputElement).labels ?? [])] : []
      const label = labels[0]?.cloneNode(true) as HTMLElement | undefined
      // A control inside of its label is no part of its name.
      for (const inner of label?.querySelectorAll('select, input, textarea') ?? []) inner.remove()
      const words = active.getAttribute('aria-label') ?? label?.textContent ?? active.textContent
      return words.replaceAll(/\s+/gu, ' ').trim()
    })
  }

  /** Writes over what is there. */
  async write(text: string): Promise<void> {
    await this.#page.keyboard.press('Control+A')
    await this.#page.keyboard.type(text)
  }

  /** Goes to a field and writes. */
  async fill(name: string | RegExp, text: string): Promise<void> {
    await this.to(name)
    await this.write(text)
  }

  /** Goes to a button or box and presses it. */
  async press(name: string | RegExp, way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.to(name, way)
    await this.#page.keyboard.press('Space')
  }

  /** Goes to a list and chooses by typing what the entry begins with. */
  async choose(name: string | RegExp, entry: string): Promise<void> {
    await this.to(name)
    await this.pick(entry)
  }

  /** Chooses in the list that has the focus. */
  async pick(entry: string): Promise<void> {
    await this.#page.keyboard.type(entry)
    const chosen = await this.#page.evaluate(() => {
      const active = document.activeElement
      return active instanceof HTMLSelectElement ? (active.selectedOptions[0]?.textContent ?? '') : ''
    })
    expect(chosen.startsWith(entry), `chosen: ${chosen}, wanted: ${entry}`).toBe(true)
  }

  /** Chooses a kind of question in the dialog that has just opened, and names the question. */
  async ask(kind: string, label: string, hint = ''): Promise<void> {
    await expect(this.#page.getByRole('dialog')).toBeVisible()
    await this.#page.keyboard.type(kind)
    await this.#page.keyboard.press('Enter')
    await expect(this.#page.getByRole('dialog')).toBeHidden()
    await expect.poll(() => this.where()).toBe('Frage')
    await this.#page.keyboard.type(label)
    await this.#page.keyboard.press('Tab')
    if (hint !== '') await this.#page.keyboard.type(hint)
  }
}
