/** Prints nothing but the test script: the style sheet leaves out everything else while this stands at the root. */
export function printScript(): void {
  const { dataset } = document.documentElement
  const preview = document.querySelector<HTMLDetailsElement>('details.kit-preview')
  const wasOpen = preview?.open ?? false
  // What is folded away is not printed by every browser.
  if (preview) preview.open = true
  dataset['print'] = 'test-script'
  const done = () => {
    delete dataset['print']
    if (preview) preview.open = wasOpen
  }
  window.addEventListener('afterprint', done, { once: true })
  window.print()
}
