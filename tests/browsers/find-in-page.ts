import type { Target } from './window.ts'

/** Runs in the page: the element that is meant, or null where it cannot be seen. Of several, that of the outermost tree. */
export function findInPage({ css, name }: Target): Element | null {
  const nameOf = (element: Element): string =>
    element.getAttribute('aria-label') ??
    (element as Partial<HTMLInputElement>).labels?.[0]?.textContent ??
    element.textContent
  const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim()
  const roots: (Document | ShadowRoot)[] = [document]
  for (const root of roots) {
    const all = [...root.querySelectorAll('*')]
    for (const { shadowRoot } of all) if (shadowRoot) roots.push(shadowRoot)
    const found = all.find(
      (element) =>
        element.matches(css) &&
        (name === undefined || plain(nameOf(element)) === name) &&
        element.checkVisibility({ visibilityProperty: true }),
    )
    if (found) return found
  }
  return null
}
