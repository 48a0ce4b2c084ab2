import { type PreviewConfig, readPreview } from './preview-config.ts'

/** Puts the element that the address describes into an example page; again whenever the address changes. */
const place = document.querySelector('#baustein')

function show(): void {
  const config = readPreview(location.hash)
  // A link within the page is no description.
  if (!config || !place) return
  const shown = config.frame ? frameOf(config.frame, config) : elementOf(config)
  load(config.frame ? 'amt-frame' : config.tag)
  place.replaceChildren(shown)
}

function elementOf({ tag, attributes, properties, fallback }: PreviewConfig): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of attributes) element.setAttribute(name, value === true ? '' : value)
  for (const [name, value] of properties) element.style.setProperty(name, value)
  const waiting = document.createElement('p')
  waiting.textContent = 'Wird geladen …'
  const link = document.createElement('p')
  link.textContent = fallback
  element.append(waiting, link)
  return element
}

function frameOf(form: string, { fallback }: PreviewConfig): HTMLElement {
  const frame = document.createElement('iframe')
  frame.dataset['amtFrame'] = ''
  frame.src = `/rahmen/${form}/`
  frame.title = fallback.replace(/:.*/u, '')
  frame.width = '100%'
  frame.height = '900'
  return frame
}

const loaded = new Set<string>()

function load(name: string): void {
  if (loaded.has(name)) return
  loaded.add(name)
  const script = document.createElement('script')
  script.type = 'module'
  script.src = `/widgets/v1/${name}.js`
  document.head.append(script)
}

show()
addEventListener('hashchange', show)
