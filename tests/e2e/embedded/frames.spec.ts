import { expect, type Frame, type Page, test } from '@playwright/test'
import { CountyServer } from '../support/county-server.ts'
import { fillAll, journey, next, receiptCode, send } from '../support/forms.ts'
import { HostSite } from '../support/host-site.ts'

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

const before = '<a href="#before">Davor</a><p>Markt Musterhausen</p>'
const after = '<p><a href="#after">Danach</a></p><p style="height: 2000px">Ende</p>'

/** `<amt-form frame>`. */
const element = (more = '', form = 'schulbus-meldung'): string =>
  `<script type="module" src="${county.url}widgets/v1/amt-form.js"></script>
<amt-form form="${form}" county="${county.url}" ${more}><a href="${county.url}">Zum Landratsamt</a></amt-form>`

/** The frame alone, with the script that gives it its height. */
const frameAlone = (query = ''): string =>
  `<script type="module" src="${county.url}widgets/v1/amt-frame.js"></script>
<iframe data-amt-frame title="Schulbus" width="100%" height="600" src="${county.url}rahmen/schulbus-meldung/${query}"></iframe>`

/** The page in the frame, once it shows its form. Everything that a form can be asked as a page can be asked of it. */
async function inside(page: Page): Promise<{ frame: Frame; form: Page }> {
  await expect.poll(() => page.frames().some((frame) => frame.url().includes('/rahmen/'))).toBe(true)
  const frame = page.frames().find((candidate) => candidate.url().includes('/rahmen/')) as Frame
  await expect(frame.getByRole('button', { name: /Jetzt ausfüllen|Fill in now/u })).toBeVisible()
  return { frame, form: frame as unknown as Page }
}

const iframe = (page: Page) => page.locator('iframe')

/** The frame is as high as what is in it: nothing to scroll, in either direction, and no gap. */
async function expectFitting(frame: Frame): Promise<void> {
  await expect
    .poll(() =>
      frame.evaluate(() => {
        const { scrollHeight, scrollWidth } = document.documentElement
        const content = document.querySelector('main')?.getBoundingClientRect().height ?? 0
        return {
          tooLow: scrollHeight > innerHeight,
          tooNarrow: scrollWidth > innerWidth,
          tooHigh: innerHeight > content + 60,
        }
      }),
    )
    .toEqual({ tooLow: false, tooNarrow: false, tooHigh: false })
}

for (const [name, markup] of [
  ['<amt-form frame>', () => element('frame')],
  ['<iframe data-amt-frame>', () => frameAlone()],
] as const) {
  test(`${name}: from load to receipt, as high as its content at every step and width, and each step begins in sight`, async ({
    page,
  }) => {
    const bus = await journey('schulbus-meldung', 'complete')
    await page.goto(host.show({ body: before + markup() + after }))
    const { frame, form } = await inside(page)
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 700 })
      await expectFitting(frame)
    }
    await page.setViewportSize({ width: 320, height: 700 })
    await form.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
    await next(form)
    await expect(form.locator('#errors')).toBeVisible()
    await expectFitting(frame)
    await fillAll(form, bus, () => expectFitting(frame))
    // The button below the last question was far from the frame's beginning.
    await expect
      .poll(() => iframe(page).evaluate((node) => Math.abs(node.getBoundingClientRect().top)))
      .toBeLessThan(5)
    await send(form)
    const code = await receiptCode(form)
    await expectFitting(frame)
    const text = await county.read(code)
    expect(text).toContain(code)
  })
}

test('a frame that was there before the script gets its height, too', async ({ page }) => {
  await page.goto(host.show({ body: frameAlone().replace(/<script.*<\/script>/u, '') }))
  const { frame } = await inside(page)
  expect((await iframe(page).boundingBox())?.height).toBe(604)
  await page.addScriptTag({ url: `${county.url}widgets/v1/amt-frame.js`, type: 'module' })
  await expectFitting(frame)
})

test('an element that is put elsewhere in the page keeps fitting', async ({ page }) => {
  await page.goto(host.show({ body: `<div id="one">${element('frame')}</div><div id="other"></div>` }))
  const { frame: first } = await inside(page)
  await page.evaluate(async () => {
    const element = document.querySelector('amt-form')
    element?.remove()
    // Something is said on the page while the element is in none.
    const said = new Promise((done) => {
      addEventListener('message', done, { once: true })
    })
    postMessage('of somebody else', '*')
    await said
    document.querySelector('#other')?.append(element ?? '')
  })
  await expect.poll(() => first.isDetached()).toBe(true)
  const { frame, form } = await inside(page)
  await form.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await next(form)
  await expect(form.locator('#errors')).toBeVisible()
  await expectFitting(frame)
})

test('the frame is named after the form, speaks English and wears the host’s colours', async ({ page }) => {
  const style = '<style>amt-form { --amt-color-action: #7a0044; --amt-radius: 0px }</style>'
  await page.goto(
    host.show({
      attributes: 'lang="en"',
      head: style,
      body: element('frame', 'aufenthaltstitel-verlaengern'),
    }),
  )
  const { frame } = await inside(page)
  const worn = await frame.getByRole('button', { name: /Fill in now/u }).evaluate((button) => {
    const { backgroundColor, borderTopLeftRadius } = getComputedStyle(button)
    return { backgroundColor, borderTopLeftRadius, lang: document.documentElement.lang }
  })
  expect(worn).toEqual({ backgroundColor: 'rgb(122, 0, 68)', borderTopLeftRadius: '0px', lang: 'en' })
  await expect(iframe(page)).toHaveAttribute('title', await frame.title())
})

test('nothing but language, colours and corners is taken from the address', async ({ page }) => {
  const query = new URLSearchParams({
    'color-action': 'url(https://evil.example/)',
    'color-text': '#123456',
    other: 'red',
  })
  await page.goto(host.show({ body: frameAlone(`?${query.toString()}`) }))
  const { frame } = await inside(page)
  const style = await frame.evaluate(() => document.documentElement.getAttribute('style'))
  expect(style?.trim()).toBe('--amt-color-text: #123456;')
})

test('scripts of the host cannot look inside', async ({ page }) => {
  await page.goto(host.show({ body: frameAlone() + element('frame') }))
  await inside(page)
  const seen = await page.evaluate(() =>
    [
      document.querySelector('iframe'),
      document.querySelector('amt-form')?.shadowRoot?.querySelector('iframe'),
    ].map((node) => {
      try {
        return node?.contentDocument ?? node?.contentWindow?.document ?? null
      } catch {
        return 'refused'
      }
    }),
  )
  expect(seen).toEqual(['refused', 'refused'])
})

test('the keyboard goes into the frame and out of it, forwards and back', async ({ page }) => {
  await page.goto(
    host.show({ body: `<a href="#before">Davor</a>${frameAlone()}<a href="#after">Danach</a>` }),
  )
  await inside(page)
  const where = () =>
    page.evaluate(() => document.activeElement?.textContent || document.activeElement?.tagName)
  await page.getByText('Davor').focus()
  for (const [key, from, to] of [
    ['Tab', 'Davor', 'Danach'],
    ['Shift+Tab', 'Danach', 'Davor'],
  ] as const) {
    const stops: unknown[] = []
    for (let presses = 0; presses < 30 && stops.at(-1) !== to; presses += 1) {
      await page.keyboard.press(key)
      stops.push(await where())
    }
    expect({ from, stops: [...new Set(stops)] }).toEqual({ from, stops: ['IFRAME', to] })
    expect(stops.length).toBeGreaterThan(2)
  }
})

test('a form that demands it is framed by itself on another website, and on the county’s it is not', async ({
  page,
}) => {
  await page.goto(host.show({ body: element('', 'verpflichtungserklaerung') }))
  const { frame } = await inside(page)
  await expect(frame.locator('iframe')).toHaveCount(0)
  await expect(
    page.getByRole('link', { name: 'Formular auf der Website des Landkreises öffnen' }),
  ).toHaveAttribute('href', `${county.url}formulare/verpflichtungserklaerung/`)
  await page.goto(`${county.url}formulare/verpflichtungserklaerung/`)
  await expect(page.getByRole('button', { name: 'Jetzt ausfüllen' })).toBeVisible()
  await expect(iframe(page)).toHaveCount(0)
})

/** Answers the first question there is. */
async function answerSomething(form: Page): Promise<void> {
  await form.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  await form.getByRole('radio').first().check()
}

test('where the browser keeps nothing for a frame, it says so', async ({ page }) => {
  // Private windows do so, and some browsers always.
  await page.goto(host.show({ body: element('frame') }))
  const { form } = await inside(page)
  await answerSomething(form)
  await expect(form.getByText('Dieser Browser speichert nichts.')).toBeVisible()
})

test('where it does, what was begun in the frame is found again', async ({ page }) => {
  const neighbour = await HostSite.open('localhost')
  await page.goto(neighbour.show({ body: element('frame') }))
  const { form } = await inside(page)
  await answerSomething(form)
  await expect(form.getByText('verschlüsselt auf diesem Gerät gespeichert')).toBeVisible()
  await page.reload()
  await expect(page.frameLocator('iframe').getByRole('button', { name: 'Weiter ausfüllen' })).toBeVisible()
  neighbour.close()
})
