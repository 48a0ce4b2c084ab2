import { expect, type Page, test } from '@playwright/test'
import { CountyServer } from '../support/county-server.ts'
import { fillAll, journey, receiptCode, send } from '../support/forms.ts'
import { HostSite } from '../support/host-site.ts'
import { type Embedded, embedded, snippet } from './elements.ts'

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
test.use({ trace: 'off' })

const form = embedded[0] as Embedded

/** A page whose own script has changed the browser before ours came. */
interface Patch {
  readonly name: string
  readonly script: string
}

/** Scripts of real pages: old libraries, monitoring, zones, consent tools. */
const harmless: readonly Patch[] = [
  {
    name: '`fetch` wrapped by a monitoring script',
    script: `const own = window.fetch; window.fetch = function (...args) { (window.seen ??= []).push(args); return own.apply(this, args) }`,
  },
  {
    name: '`fetch` replaced by one that needs the window as `this`, and `XMLHttpRequest` gone',
    script: `const own = window.fetch; window.fetch = function (input, init) {
      if (this !== undefined && this !== window) throw new TypeError('Illegal invocation'); return own.call(window, input, init) }
      delete window.XMLHttpRequest`,
  },
  {
    name: '`JSON.stringify` and `JSON.parse` wrapped',
    script: `const { stringify, parse } = JSON; JSON.stringify = (...args) => stringify(...args); JSON.parse = (...args) => parse(...args)`,
  },
  {
    name: '`Array.prototype` with enumerable methods of an old library, and `map`, `filter`, `forEach` of its own',
    script: `for (const name of ['map', 'filter', 'forEach']) { const own = Array.prototype[name]
        Array.prototype[name] = function (fn, context) { return own.call(this, (value, index, all) => fn.call(context, value, index, all)) } }
      Array.prototype.first = function () { return this[0] }; Array.prototype.clear = function () { this.length = 0; return this }`,
  },
  {
    name: '`Object.prototype` with an enumerable function',
    script: 'Object.prototype.extend = function () { return this }',
  },
  {
    name: '`customElements.define` wrapped by a polyfill',
    script: `const own = customElements.define; customElements.define = function (...args) { return own.apply(customElements, args) }`,
  },
  {
    name: '`Promise.prototype.then` wrapped by a zone, and `Promise` replaced',
    script: `const own = Promise.prototype.then
      Promise.prototype.then = function (done, failed) { return own.call(this, done && ((value) => done(value)), failed && ((error) => failed(error))) }
      window.Promise = class ZonePromise extends Promise {}`,
  },
  {
    name: '`Element.prototype.attachShadow` wrapped by a session recorder',
    script: `const own = Element.prototype.attachShadow
      Element.prototype.attachShadow = function (init) { return own.call(this, { ...init, mode: 'open' }) }`,
  },
  {
    name: '`addEventListener` and timers wrapped by a zone',
    script: `const add = EventTarget.prototype.addEventListener
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        return add.call(this, type, typeof listener === 'function' ? function (event) { return listener.call(this, event) } : listener, options) }
      const later = window.setTimeout; window.setTimeout = (fn, time, ...args) => later(() => fn(...args), time)`,
  },
  {
    name: 'no storage: `localStorage` throws, `indexedDB` is gone',
    script: `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })
      Object.defineProperty(window, 'indexedDB', { value: undefined })`,
  },
  {
    name: 'names that elements have as ids',
    script: `for (const id of ['crypto1', 'form', 'history1', 'first']) { const a = document.createElement('a'); a.id = id; document.head.append(a) }`,
  },
]

/** Scripts that break or betray. */
const hostile: readonly (Patch & { readonly says: RegExp })[] = [
  {
    name: '`fetch` that throws',
    script: `window.fetch = () => { throw new Error('blocked') }`,
    says: /konnte nicht geladen werden/u,
  },
  {
    name: '`fetch` that is no function',
    script: 'window.fetch = undefined',
    says: /konnte nicht geladen werden/u,
  },
  {
    name: '`fetch` that never answers with anything but a page of its own',
    script: `window.fetch = () => Promise.resolve(new Response('<h1>Bitte anmelden</h1>', { headers: { 'Content-Type': 'text/html' } }))`,
    says: /nicht geladen werden|nicht so angekommen|Zum Landratsamt/u,
  },
  {
    name: '`fetch` that puts another question into the form',
    script: `const own = window.fetch; window.fetch = async (...args) => {
      const answer = await own(...args); if (!String(args[0]).includes('definition.json')) return answer
      const { payload, ...signed } = await answer.json()
      const changed = btoa(atob(payload.replaceAll('-', '+').replaceAll('_', '/')).replaceAll('Schulbus', 'Bankkont'))
      return new Response(JSON.stringify({ ...signed, payload: changed.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '') })) }`,
    says: /nicht so angekommen/u,
  },
  {
    name: '`fetch` that names another key of the office',
    script: `const own = window.fetch; window.fetch = async (...args) => {
      const answer = await own(...args); if (!String(args[0]).includes('keyset.jws')) return answer
      return new Response((await answer.text()).replace(/[.].{40}/u, (part) => part.slice(0, -2) + 'AA')) }`,
    says: /nicht so angekommen/u,
  },
  {
    name: '`JSON.parse` that throws',
    script: `JSON.parse = () => { throw new SyntaxError('no') }`,
    says: /nicht geladen werden|nicht so angekommen|Zum Landratsamt/u,
  },
  {
    name: '`Element.prototype.attachShadow` that throws',
    script: `Element.prototype.attachShadow = () => { throw new Error('no') }`,
    says: /Zum Landratsamt/u,
  },
  {
    name: '`customElements.define` that does nothing',
    script: 'customElements.define = () => undefined',
    says: /Zum Landratsamt/u,
  },
  {
    name: '`Promise.prototype.then` that never goes on',
    script: 'Promise.prototype.then = () => new Promise(() => undefined)',
    says: /Zum Landratsamt/u,
  },
]

/** Scripts that would change answers on their way. */
const meddling: readonly Patch[] = [
  { name: '`Array.prototype.map` that gives nothing', script: 'Array.prototype.map = () => []' },
  {
    name: '`JSON.stringify` that leaves lists out',
    script:
      'const own = JSON.stringify; JSON.stringify = (value) => own(value).replaceAll(/\\[.*?\\]/gu, "[]")',
  },
  {
    name: '`toJSON` of an old Prototype library',
    script:
      'Array.prototype.toJSON = function () { return "[" + [...this].join() + "]" }; String.prototype.toJSON = function () { return String(this) }',
  },
  { name: '`Object.prototype` with an enumerable text', script: `Object.prototype.version = '1.0'` },
]

const open = (page: Page, { script }: Patch): Promise<unknown> =>
  page.goto(host.show({ head: `<script>(() => { ${script} })()</script>`, body: snippet(county.url, form) }))

for (const patch of harmless) {
  test(`works, and the office reads what was entered: ${patch.name}`, async ({ page }) => {
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.postData() ?? ''))
    await open(page, patch)
    await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
    const bus = await journey('schulbus-meldung', 'complete')
    await fillAll(page, bus)
    await send(page)
    const code = await receiptCode(page)
    const json = await county.inbox(['open', code, '--json'])
    expect((JSON.parse(json) as { manifest: { answers: unknown } }).manifest.answers).toEqual(bus.answers)
    expect(sent.join('\n')).not.toContain('Schmiedgasse')
  })
}

for (const patch of hostile) {
  test(`fails closed, with a message or the fallback: ${patch.name}`, async ({ page }) => {
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url())
    })
    await open(page, patch)
    await page.waitForLoadState('networkidle')
    await expect(page.locator('amt-form')).toContainText(patch.says)
    await expect(page.getByRole('button', { name: 'Jetzt ausfüllen' })).toHaveCount(0)
    expect(sent).toEqual([])
  })
}

for (const patch of meddling) {
  test(`shows the form in a frame of the county’s own site, where the page cannot reach it: ${patch.name}`, async ({
    page,
  }) => {
    await open(page, patch)
    const inFrame = page.frameLocator('amt-form iframe')
    await inFrame.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
    await expect(inFrame.getByText('Schritt 1 von')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Jetzt ausfüllen' })).toHaveCount(0)
  })
}

test('says that nothing is with the office: a `fetch` that answers with success and sends nothing', async ({
  page,
}) => {
  await open(page, {
    name: '',
    script: `const own = window.fetch; window.fetch = (input, init) => init?.method && init.method !== 'GET'
      ? Promise.resolve(Response.json({ receipt: 'a.b.c', code: 'ABCD-EFGH-JKLM' }, { status: 201 })) : own(input, init)`,
  })
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await fillAll(page, await journey('schulbus-meldung', 'minimal'))
  await send(page)
  await expect(page.locator('amt-form .state')).toContainText('NICHT')
  await expect(page.locator('amt-form')).not.toContainText('Eingegangen')
})
