import { expect, type Page, test } from '@playwright/test'
import { CountyServer } from '../support/county-server.ts'
import { fillAll, journey, next, receiptCode, send } from '../support/forms.ts'
import { HostSite } from '../support/host-site.ts'
import { secondCounty } from '../support/second-county.ts'
import { type Embedded, embedded, filesOf, inside, nameOf, snippet, untilShown } from './elements.ts'

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
const begin = (page: Page): Promise<void> => page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()

/** What goes wrong on a page without anybody seeing it. */
function mistakes(page: Page): string[] {
  const found: string[] = []
  page.on('pageerror', (error) => found.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text())
  })
  return found
}

test('a page whose <base> leads elsewhere: mistakes, steps and the way back stay on the page, up to the receipt', async ({
  page,
}) => {
  const asked: string[] = []
  await page.route('https://elsewhere.example/**', (route) => {
    asked.push(route.request().url())
    return route.abort()
  })
  const address = host.show({
    head: '<base href="https://elsewhere.example/deep/">',
    body: snippet(county.url, form),
  })
  await page.goto(address)
  await begin(page)
  await expect(page.getByText('Schritt 1 von')).toBeVisible()
  await next(page)
  await page.locator('#errors a').last().click()
  await expect(page.locator('amt-form :focus')).toHaveId(/^q-/u)
  const bus = await journey('schulbus-meldung', 'minimal')
  await fillAll(page, bus)
  await page.goBack()
  await expect(page.getByText('Schritt 2 von')).toBeVisible()
  await page.goForward()
  await send(page)
  await receiptCode(page)
  expect(new URL(page.url()).origin).toBe(new URL(address).origin)
  expect(asked).toEqual([])
})

test('on a page that reads from right to left, elements follow it and say what they say', async ({
  page,
}) => {
  const body = embedded.map((element) => snippet(county.url, element)).join('\n')
  await page.goto(host.show({ attributes: 'lang="de" dir="rtl"', body }))
  for (const element of embedded) {
    await untilShown(page, element)
    await expect(inside(page, element)).toHaveCSS('direction', 'rtl')
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

/** Ways in which a page lays out what is on it; without a width of their own, elements would be nothing in most of them. */
const layouts = [
  'display: flex; gap: 1em',
  'display: flex; flex-flow: column; align-items: center',
  'display: inline-flex',
  'display: grid; grid-template-columns: auto 1fr',
  'display: grid; justify-items: start',
  'float: left',
  'display: inline-block',
  'display: table-cell',
  'position: absolute',
  'width: min-content',
  'columns: 2',
] as const

test('elements are as wide as they need in every layout of a page, and no wider than it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 900 })
  const body = layouts.map(
    (style) => `<div style="${style}">${snippet(county.url, form)}<span>Text</span></div>`,
  )
  await page.goto(host.show({ body: body.join('\n') }))
  const boxes = page.locator('amt-form .form')
  await expect(boxes).toHaveCount(layouts.length)
  for (const width of [1000, 320]) {
    await page.setViewportSize({ width, height: 900 })
    const widths = await boxes.evaluateAll((all) => all.map((box) => box.getBoundingClientRect().width))
    const wrong = layouts.filter(
      (_, index) => (widths[index] ?? 0) < 120 || (widths[index] ?? 0) > Math.max(640, width),
    )
    expect(wrong, `at ${width} pixels: ${widths.join(', ')}`).toEqual([])
  }
})

const hidden: readonly { readonly name: string; readonly before: string; readonly show: string }[] = [
  {
    name: 'a closed <dialog> that is opened later',
    before: '<dialog id="later">',
    show: `document.getElementById('later').showModal()`,
  },
  {
    name: 'a hidden tab of the page',
    before: '<div id="later" style="display: none">',
    show: `document.getElementById('later').style.display = ''`,
  },
  {
    name: 'closed <details>',
    before: '<details id="later"><summary>Mehr</summary>',
    show: `document.getElementById('later').open = true`,
  },
  {
    name: 'content that is skipped until it is near',
    before: '<div style="height: 9000px"></div><div id="later" style="content-visibility: auto">',
    show: `document.getElementById('later').scrollIntoView()`,
  },
]

for (const { name, before, show } of hidden) {
  test(`from load to receipt in ${name}`, async ({ page }) => {
    const wrong = mistakes(page)
    await page.goto(host.show({ body: before + snippet(county.url, form) }))
    await page.waitForLoadState('networkidle')
    await page.evaluate(show)
    await begin(page)
    await fillAll(page, await journey('schulbus-meldung', 'minimal'))
    await send(page)
    await receiptCode(page)
    expect(wrong).toEqual([])
  })
}

test('in a browser tab that nobody looks at, everything loads without a single frame drawn', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })
    Object.defineProperty(document, 'hidden', { get: () => true })
    window.requestAnimationFrame = () => 0
    window.requestIdleCallback = () => 0
  })
  const wrong = mistakes(page)
  await page.goto(host.show({ body: embedded.map((element) => snippet(county.url, element)).join('\n') }))
  for (const element of embedded) await untilShown(page, element)
  expect(wrong).toEqual([])
})

/** Counts what a page would keep alive: listeners of what lives as long as the page, channels, open stores, timers that go on. */
function countWhatLives(): void {
  const living = new Map<string, number>()
  const count = (name: string, by: number): void => void living.set(name, (living.get(name) ?? 0) + by)
  const known = new Map<string, Set<unknown>>()
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype
  const listenersOf = (target: EventTarget, type: string): Set<unknown> | undefined => {
    if (target !== window && target !== document) return undefined
    const name = `${target === window ? 'window' : 'document'} ${type}`
    const all = known.get(name) ?? new Set()
    known.set(name, all)
    return all
  }
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const all = listenersOf(this ?? window, type)
    all?.add(listener)
    if (typeof options === 'object') options?.signal?.addEventListener('abort', () => all?.delete(listener))
    add.call(this, type, listener, options)
  }
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    listenersOf(this ?? window, type)?.delete(listener)
    remove.call(this, type, listener, options)
  }
  const { open } = IDBFactory.prototype
  IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args)
    request.addEventListener('success', () => {
      count('stores', 1)
    })
    return request
  }
  const { close } = IDBDatabase.prototype
  IDBDatabase.prototype.close = function () {
    count('stores', -1)
    close.call(this)
  }
  const Channel = BroadcastChannel
  window.BroadcastChannel = class extends Channel {
    constructor(name: string) {
      super(name)
      count('channels', 1)
    }
    override close(): void {
      count('channels', -1)
      super.close()
    }
  }
  const { setInterval: every, clearInterval: stop } = window
  const intervals = new Set<unknown>()
  window.setInterval = ((...args: Parameters<typeof every>) => {
    const id = every(...args)
    intervals.add(id)
    return id
  }) as typeof setInterval
  window.clearInterval = (id) => {
    intervals.delete(id)
    stop(id)
  }
  Object.defineProperty(window, 'whatLives', {
    value: () => ({
      ...Object.fromEntries(living),
      ...Object.fromEntries([...known].map(([name, all]) => [name, all.size])),
      intervals: intervals.size,
    }),
  })
}

const whatLives = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => (window as unknown as { whatLives: () => Record<string, number> }).whatLives())

for (const element of embedded) {
  test(`${nameOf(element)} can be added to a page and removed from it fifty times, and nothing of it stays`, async ({
    page,
  }) => {
    const wrong = mistakes(page)
    await page.addInitScript(countWhatLives)
    await page.goto(host.show({ body: `<main></main>${snippet(county.url, element)}` }))
    await untilShown(page, element)
    const comeAndGo = (times: number): Promise<void> =>
      page.evaluate(
        async ({ times, html, tag }) => {
          document.querySelectorAll(tag).forEach((old) => old.remove())
          const main = document.querySelector('main') as HTMLElement
          for (let turn = 0; turn < times; turn += 1) {
            main.innerHTML = html
            const box = main.firstElementChild as HTMLElement
            // Some are gone before they have loaded, some only then, and some are put elsewhere in between.
            if (turn % 3 > 0) await new Promise((done) => setTimeout(done, turn))
            if (turn % 5 === 0) document.body.append(box)
            box.remove()
          }
          await new Promise((done) => setTimeout(done, 300))
        },
        { times, html: `<${element.tag} ${element.attributes}></${element.tag}>`, tag: element.tag },
      )
    await comeAndGo(4)
    const before = await whatLives(page)
    await comeAndGo(50)
    await expect.poll(() => whatLives(page)).toEqual(before)
    expect(wrong).toEqual([])
  })
}

test('a form that has been begun and is taken off the page again and again leaves nothing behind but the draft', async ({
  page,
}) => {
  const wrong = mistakes(page)
  await page.addInitScript(countWhatLives)
  await page.goto(
    host.show({
      body: snippet(county.url, { tag: form.tag, attributes: `${form.attributes} history="off"` }),
    }),
  )
  const seen: Record<string, number>[] = []
  for (const times of [1, 2, 3, 4]) {
    await page.getByRole('button', { name: times === 1 ? 'Jetzt ausfüllen' : 'Weiter ausfüllen' }).click()
    await page.getByLabel('Linie').fill(`73${times}`)
    await expect(page.getByText('auf diesem Gerät gespeichert')).toBeVisible()
    const html = await page.locator('amt-form').evaluate((element) => {
      element.remove()
      return element.outerHTML
    })
    // Its connection to the store goes with it, when the browser tidies up.
    seen.push({ ...(await whatLives(page)), stores: 0 })
    await page.evaluate((text) => {
      document.body.insertAdjacentHTML('beforeend', text)
    }, html)
  }
  expect(seen[3]).toEqual(seen[1])
  expect(wrong).toEqual([])
})

test('two copies of every script, and the pinned one beside it: the first is kept, nothing is an error', async ({
  page,
}) => {
  const wrong = mistakes(page)
  const scripts = embedded.flatMap(({ tag }) => {
    const { entry, pinned } = filesOf(tag) ?? {
      entry: { file: `${tag}.js`, integrity: '' },
      pinned: undefined,
    }
    const again = `<script type="module" src="${county.url}widgets/v1/${entry.file}?again"></script>`
    return pinned
      ? [
          again,
          `<script type="module" crossorigin="anonymous" integrity="${pinned.integrity}" src="${county.url}widgets/v1/${pinned.file}"></script>`,
        ]
      : [again]
  })
  const body = [
    ...scripts,
    ...embedded.map((element) => snippet(county.url, element)),
    ...scripts.toReversed(),
  ]
  await page.goto(host.show({ body: body.join('\n') }))
  for (const element of embedded) await untilShown(page, element)
  expect(wrong).toEqual([])
})

test('an older file beside the newest one: what is pinned sends as what updates itself does', async ({
  page,
}) => {
  const pinned = filesOf(form.tag)?.pinned
  expect(pinned).toBeDefined()
  const wrong = mistakes(page)
  const tag = `<script type="module" crossorigin="anonymous" integrity="${pinned?.integrity}" src="${county.url}widgets/v1/${pinned?.file}"></script>`
  await page.goto(
    host.show({
      body: `${tag}${snippet(county.url, { tag: 'amt-outbox', attributes: '' })}${snippet(county.url, form)}`,
    }),
  )
  await begin(page)
  await fillAll(page, await journey('schulbus-meldung', 'minimal'))
  await send(page)
  const state = page.locator('amt-form .arrived .state')
  await expect(state).toContainText('Eingangsnummer', { timeout: 90_000 })
  // The other file reads what this one has kept.
  await expect(page.locator('amt-outbox .state')).toHaveText((await state.textContent()) ?? '')
  expect(wrong).toEqual([])
})

test('two forms of two counties on one page: each is sealed for its own and comes to its own', async ({
  page,
}) => {
  test.slow()
  const other = await secondCounty()
  const second = await CountyServer.start(other)
  try {
    const wrong = mistakes(page)
    const road = { tag: form.tag, attributes: 'form="barriere-melden"' }
    const forms = [
      snippet(county.url, form, 'id="one"'),
      snippet(county.url, road, `id="two" county="${second.url}" trust="${other.trust}"`),
      snippet(county.url, form, `id="wrong" trust="${other.trust}"`),
    ]
    await page.goto(host.show({ body: forms.join('\n') }))
    await expect(page.locator('#wrong')).toContainText('nicht so angekommen')
    await page.locator('#two').getByRole('button', { name: 'Jetzt ausfüllen' }).click()
    const barrier = await journey('barriere-melden', 'minimal')
    await fillAll(page, barrier)
    await send(page)
    const code = await receiptCode(page)
    expect(second.rows()).toBe(1)
    expect((await second.open(code)).manifest.answers).toEqual(barrier.answers)
    await page.locator('#two').evaluate((element) => {
      element.remove()
    })
    const before = county.rows()
    await page.locator('#one').getByRole('button', { name: 'Jetzt ausfüllen' }).click()
    await fillAll(page, await journey('schulbus-meldung', 'minimal'))
    await send(page)
    await county.open(await receiptCode(page))
    expect([county.rows(), second.rows()]).toEqual([before + 1, 1])
    expect(wrong.filter((text) => !text.includes('not-trusted'))).toEqual([])
  } finally {
    await second.stop()
    await other.remove()
  }
})

test('a page over http that is not this machine: says why there is no form and leads to the county’s; everything else is shown', async ({
  playwright,
  launchOptions,
}) => {
  const town = await HostSite.open('town.example')
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP town.example 127.0.0.1'],
  })
  try {
    const page = await browser.newPage()
    await page.goto(town.show({ body: embedded.map((element) => snippet(county.url, element)).join('\n') }))
    expect(await page.evaluate(() => isSecureContext)).toBe(false)
    await expect(page.locator('amt-form').getByRole('alert')).toContainText('https')
    await expect(page.locator('amt-form .form').getByRole('link').first()).toHaveAttribute(
      'href',
      `${county.url}formulare/schulbus-meldung/`,
    )
    for (const element of embedded.filter(({ tag }) => tag !== 'amt-form')) await untilShown(page, element)
  } finally {
    await browser.close()
    town.close()
  }
})
