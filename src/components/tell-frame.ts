/**
 * The page in a frame: takes language and colours from its address, and tells the page around it how high it is. Nothing
 * that is entered goes there.
 */
const given = new URLSearchParams(location.search)
const root = document.documentElement

if (given.get('lang') === 'en') root.lang = 'en'
for (const [name, value] of given) {
  const isColour = name.startsWith('color-') && CSS.supports('color', value)
  const isRadius = name === 'radius' && CSS.supports('border-radius', value)
  if (isColour || isRadius) root.style.setProperty(`--amt-${name}`, value)
}

const main = document.querySelector('main')
const tell = (message: object): void => {
  if (parent !== window) parent.postMessage(message, '*')
}
if (main) {
  const tellHeight = (): void => {
    const height = main.getBoundingClientRect().height + 8
    tell({ amt: 'height', height, title: document.title })
  }
  new ResizeObserver(tellHeight).observe(main)
  // The page around it may have begun to listen later.
  addEventListener('message', ({ source }) => {
    if (source === parent) tellHeight()
  })
}
// Another step begins at its top.
document.querySelector('amt-form')?.addEventListener('amt-step', () => tell({ amt: 'top' }))
