import type { Page } from '@playwright/test'

/**
 * Does to a page what a browser's translation does: every text is taken out of its node and put into `<font>` elements of
 * the translator's own, inside shadow roots, too, and again whenever something is written. The "translation" is the text
 * between «».
 */
export const translate = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const done = new WeakSet<Node>()
    const replace = (node: Text): void => {
      if (node.data.trim() === '' || done.has(node) || node.parentElement?.closest('style, script, font'))
        return
      const font = document.createElement('font')
      const inner = document.createElement('font')
      const text = document.createTextNode(`«${node.data.trim()}»`)
      done.add(text)
      inner.append(text)
      font.append(inner)
      node.replaceWith(font)
    }
    const walk = (root: Node): void => {
      const found: Text[] = []
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) found.push(walker.currentNode as Text)
      for (const node of found) replace(node)
    }
    const watch = (root: Node): void => {
      walk(root)
      new MutationObserver(() => {
        walk(root)
      }).observe(root, { childList: true, subtree: true, characterData: true })
    }
    watch(document.body)
    for (const element of document.querySelectorAll('*')) if (element.shadowRoot) watch(element.shadowRoot)
  })
