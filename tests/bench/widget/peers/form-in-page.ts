/** The definition that the page holds. Runs in the browser. */
export const formInPage = (): unknown => JSON.parse(document.getElementById('form')?.textContent ?? '')

/** Where the page wants the form. */
export const place = (): HTMLElement => {
  const element = document.getElementById('place')
  if (!element) throw new Error('The page has no place for the form.')
  return element
}
