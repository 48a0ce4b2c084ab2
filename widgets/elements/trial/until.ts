/** Longest that anything in a trial may take. Milliseconds. */
const patience = 20_000

/**
 * Waits until something is so, looking again whenever the form is drawn. Not by the clock of frames, which stands still where
 * nobody sees the page.
 *
 * @throws {Error} with `what` where it takes too long.
 */
export function until(form: HTMLElement, what: string, isSo: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (isSo()) end(resolve)
    }
    const watch = new MutationObserver(look)
    const timer = setTimeout(() => {
      end(() => {
        reject(new Error(`${what}: not within ${patience / 1000} seconds.`))
      })
    }, patience)
    const end = (then: () => void): void => {
      watch.disconnect()
      clearTimeout(timer)
      form.removeEventListener('amt-step', look)
      then()
    }
    watch.observe(form.shadowRoot ?? form, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
    form.addEventListener('amt-step', look)
    look()
  })
}
