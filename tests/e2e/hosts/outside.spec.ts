import { expect, type Page, test } from '@playwright/test'
import { CountyServer } from '../support/county-server.ts'
import { fillAll, journey, receiptCode, send } from '../support/forms.ts'
import { HostSite } from '../support/host-site.ts'
import { difference } from '../support/pixels.ts'
import { type Embedded, embedded, nameOf, snippet, untilShown } from './elements.ts'
import { sheets } from './sheets.ts'

let county: CountyServer
let host: HostSite
test.beforeAll(async () => {
  county = await CountyServer.start()
  host = await HostSite.open()
})
test.afterAll(async () => {
  host.close()
  await county.stop()
})
test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off' })

const before = `<header class="navbar"><h1>Markt Musterhausen</h1><ul><li><a href="#a">Rathaus</a></li></ul></header>
<main class="container"><h2>Schulbus</h2><p>Der Landkreis nimmt <em>Meldungen</em> entgegen:</p>`
const after = `<p class="lead">Danach geht es <a href="#c">hier</a> weiter.</p><form><label>Name <input value="Anna"></label>
<button type="button" class="btn btn-primary">Los</button><select><option>Eins</select></form>
<table class="table"><tr><th>Montag<td>8 bis 12 Uhr</table><ul><li>Eins<li>Zwei</ul></main><footer><small>Impressum</small></footer>`

/**
 * Runs before everything else of the page: writes down what there is, so that at the end it can be asked what is new. Everything is
 * compared by identity: a method that was wrapped is another one.
 */
function watchTheHost(): void {
  const describe = (target: object): [PropertyKey, PropertyDescriptor][] =>
    Reflect.ownKeys(target).map((key) => [
      key,
      Reflect.getOwnPropertyDescriptor(target, key) as PropertyDescriptor,
    ])
  const all = new Map<string, object>([['window', window]])
  for (const [name, { value }] of describe(window) as [string, PropertyDescriptor][]) {
    if (typeof value !== 'function' && (typeof value !== 'object' || value === null)) continue
    if (value === window || value === document) continue
    all.set(name, value as object)
    const { prototype } = value as { prototype?: object }
    if (prototype) all.set(`${name}.prototype`, prototype)
  }
  const known = new Map([...all].map(([name, target]) => [name, new Map(describe(target))]))
  const touched: string[] = []
  const observer = new MutationObserver((records) => {
    for (const { target, type, attributeName, addedNodes, removedNodes } of records) {
      const element = target instanceof Element ? target : target.parentElement
      if (document.readyState === 'loading' || element?.closest('#ours')) continue
      const nodes = [...addedNodes, ...removedNodes].map(({ nodeName }) => nodeName)
      touched.push([type, target.nodeName, attributeName, ...nodes].filter(Boolean).join(' '))
    }
  })
  observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true })
  // What the parser has put in and was not told yet. Scripts of modules run after this.
  document.addEventListener('readystatechange', () => observer.takeRecords(), { once: true })
  Object.defineProperty(window, 'whatIsNew', {
    configurable: true,
    enumerable: false,
    value: () => ({
      touched,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      title: document.title,
      properties: [...all].flatMap(([name, target]) => {
        const was = known.get(name) as Map<PropertyKey, PropertyDescriptor>
        return describe(target)
          .filter(([key, now]) => {
            const old = was.get(key)
            // What the window says of itself (its size, its event, its place) is no longer the same, and no change of ours.
            if (name === 'window' && old && !('value' in old && typeof old.value === 'function')) return false
            return !old || !Object.is(old.value, now.value) || old.get !== now.get || old.set !== now.set
          })
          .map(([key]) => `${name}.${String(key)}`)
      }),
    }),
  })
}

interface News {
  readonly touched: readonly string[]
  readonly sheets: number
  readonly title: string
  readonly properties: readonly string[]
}
const whatIsNew = (page: Page): Promise<News> =>
  page.evaluate(() => (window as unknown as { whatIsNew: () => News }).whatIsNew())

/** Names of `window` that the page has beside those it began with. */
const ours = ['window.whatIsNew']
const nothingNew = { touched: [], sheets: 0, title: 'Markt Musterhausen' }

for (const element of embedded) {
  test(`${nameOf(element)} adds no global name, touches no prototype, no style sheet and no element but itself`, async ({
    page,
  }) => {
    await page.addInitScript(watchTheHost)
    await page.goto(
      host.show({ body: `${before}<div id="ours">${snippet(county.url, element)}</div>${after}` }),
    )
    await untilShown(page, element)
    const { properties, ...rest } = await whatIsNew(page)
    expect(rest).toEqual(nothingNew)
    expect(properties.filter((name) => !ours.includes(name))).toEqual([])
  })
}

test('nor does a form on its way from the first question to the receipt', async ({ page }) => {
  const bus = await journey('schulbus-meldung', 'complete')
  await page.addInitScript(watchTheHost)
  const form = embedded[0] as Embedded
  await page.goto(host.show({ body: `${before}<div id="ours">${snippet(county.url, form)}</div>${after}` }))
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await fillAll(page, bus)
  await send(page)
  await receiptCode(page)
  const { properties, ...rest } = await whatIsNew(page)
  expect(rest).toEqual(nothingNew)
  expect(properties.filter((name) => !ours.includes(name))).toEqual([])
})

const dressed = sheets.filter(
  ({ name, missing }) => !missing && /^(?:Bootstrap \d|Foundation|a )/u.test(name),
)

test('around our elements, the host page stays as it is, to the pixel', async ({ page }) => {
  const open = (parts: readonly string[], css: string): Promise<unknown> => {
    const body = parts.map((part) => `<p>Vorher.</p>${part}<p><a href="#c">Nachher.</a></p>`).join('')
    return page.goto(host.show({ head: `<style>${css}</style>`, body: before + body + after }))
  }
  const changed: string[] = []
  for (const { name, css } of [{ name: 'no style sheet', css: '' }, ...dressed]) {
    await open(
      embedded.map((element) => snippet(county.url, element)),
      css,
    )
    for (const element of embedded) await untilShown(page, element)
    const ours = embedded.map(({ tag }) => tag).join()
    const sizes = await page.locator(ours).evaluateAll((elements) =>
      elements.map((element) => {
        const { height, width } = element.getBoundingClientRect()
        // Whole pixels: half a one is drawn now as one, now as none. And a letter may lean out of its box by one.
        const size = `outline: 2px solid #f0f; display: block; height: ${Math.ceil(height)}px; width: ${Math.floor(width)}px`
        element.setAttribute('style', size)
        return size
      }),
    )
    const withUs = await page.screenshot({ mask: [page.locator(ours)], fullPage: true })
    await open(
      sizes.map((size) => `<x-other style="${size}"></x-other>`),
      css,
    )
    const without = await page.screenshot({ mask: [page.locator('x-other')], fullPage: true })
    if ((await difference(withUs, without)) > 0) changed.push(name)
  }
  expect(changed).toEqual([])
})
