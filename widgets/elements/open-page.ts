/** Whether a click means "open it here": no other button, and no key that asks for another tab or window. */
export const isPlainClick = ({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey

/**
 * Tells the host page that a page of the county is about to be opened.
 *
 * @param page Its path on the county's site.
 * @returns Whether the host page lets it happen: one that shows the page itself prevents it.
 */
export const mayOpen = (element: HTMLElement, page: string): boolean =>
  element.dispatchEvent(
    new CustomEvent('amt-open', { detail: { page }, bubbles: true, cancelable: true, composed: true }),
  )
