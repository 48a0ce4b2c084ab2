import type { Page } from '@playwright/test'
import type { Contestant } from './contestant.ts'
import { wording } from './wording.ts'

/** When the first question was there. Milliseconds since the navigation began. */
export interface FirstQuestion {
  /** Its input was visible and enabled. */
  shownAt: number
  /** A character that was typed had arrived in it and stayed. */
  interactiveAt: number
}

declare global {
  interface Window {
    /** What `watch` has seen, in a page under measurement. */
    firstQuestion: FirstQuestion
  }
}

/** The character that is typed. */
const character = 'x'

/** Milliseconds until a system counts as failed. */
const patience = 60_000

/**
 * Opens a system's page and looks on until its first question takes an answer. Where a button leads there, the page
 * itself presses it as soon as it is there.
 */
export async function openFirstQuestion(page: Page, { url, start }: Contestant): Promise<FirstQuestion> {
  await page.addInitScript(watch, { start, character })
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.firstQuestion.shownAt > 0, undefined, { timeout: patience })
  await page.keyboard.press(character)
  await page.waitForFunction(() => window.firstQuestion.interactiveAt > 0, undefined, { timeout: patience })
  // Every system is asked the same: what took the character is the name, not some other line of the page.
  const name = page.getByLabel(wording.name).and(page.locator(':focus'))
  if ((await name.count()) !== 1) throw new Error(`The first line to write in at ${url} is not the name.`)
  return page.evaluate(() => window.firstQuestion)
}

/**
 * Runs in the page. Every frame it looks for the first line to write in, also in shadow roots, as a person's eye would: in
 * the order of the document and whatever it is made of.
 */
function watch({ start, character }: { start: string | undefined; character: string }): void {
  const seen: FirstQuestion = { shownAt: 0, interactiveAt: 0 }
  window.firstQuestion = seen
  let pressed = false

  function* elements(root: Document | ShadowRoot): Generator<Element> {
    for (const element of root.querySelectorAll('*')) {
      yield element
      if (element.shadowRoot) yield* elements(element.shadowRoot)
    }
  }
  const usable = (element: HTMLInputElement | HTMLButtonElement): boolean =>
    !element.disabled &&
    element.getClientRects().length > 0 &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true })

  function look(): void {
    for (const element of elements(document)) {
      if (!pressed && element instanceof HTMLButtonElement && element.textContent.trim() === start) {
        if (usable(element)) element.click()
        pressed = true
      }
      if (element instanceof HTMLInputElement && element.type === 'text' && usable(element)) {
        seen.shownAt = performance.now()
        element.focus()
        listen()
        return
      }
    }
    requestAnimationFrame(look)
  }

  function listen(): void {
    document.addEventListener('input', (event) => {
      const [input] = event.composedPath()
      const at = performance.now()
      if (!(input instanceof HTMLInputElement) || seen.interactiveAt > 0) return
      // Two frames later a framework would have drawn the question anew and lost the character.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (input.isConnected && input.value === character) seen.interactiveAt = at
        }),
      )
    })
  }
  requestAnimationFrame(look)
}
