import { expect, type Page, test } from '@playwright/test'
import { CountyServer } from '../support/county-server.ts'
import { fillAll, journey, next, receiptCode, send } from '../support/forms.ts'
import { HostSite } from '../support/host-site.ts'
import { difference } from '../support/pixels.ts'
import { type Embedded, embedded, inside, nameOf, snippet, untilShown } from './elements.ts'
import { type Sheet, sheets } from './sheets.ts'

/** What a town has on its page beside us. */
const town = `<header><h1>Markt Musterhausen</h1><nav><ul><li><a href="#a">Rathaus</a></li><li><a href="#b">Leben</a></li></ul></nav></header>
<p>Der Markt informiert.</p><input aria-label="Suche"><button>Los</button>`

/** Share of the pixels inside an element that may differ. */
const allowed = 0.001
const tried = sheets.filter(({ missing }) => missing === undefined)

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
// Nothing is compared while it changes its colour.
test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off' })

for (const { name, missing } of sheets.filter((sheet) => sheet.missing !== undefined))
  test.skip(`${name}: not tried, because ${missing}`, () => undefined)

/** A place on the page, in pixels. */
interface Place {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * Where an element stands and how large it is, is for the host page to say. Here it says so for every page alike: then what is inside can
 * be compared pixel by pixel.
 */
const at = ({ left, top, width, height }: Place): string =>
  `style="border: 0 !important; box-sizing: border-box !important; float: none !important; height: ${height}px !important;
  inset: ${top}px auto auto ${left}px !important; margin: 0 !important; max-height: none !important; max-width: none !important;
  overflow: hidden !important; padding: 0 !important; position: absolute !important; width: ${width}px !important; z-index: 9 !important"`

const columns = 3
const size = { width: 440, height: 760 }
const placeOf = (index: number): Place => ({
  ...size,
  left: 20 + (index % columns) * (size.width + 20),
  top: 260 + Math.floor(index / columns) * (size.height + 20),
})

/** What is seen of an element in its place. */
async function picture(page: Page, element: Embedded, { top, height }: Place): Promise<Buffer> {
  const box = await inside(page, element).boundingBox()
  if (!box || box.width * box.height === 0) return Buffer.from('nothing')
  const clip = { ...box, height: Math.min(box.height, top + height - box.y) }
  return page.screenshot({ clip, animations: 'allow' })
}

test.describe('all elements side by side', () => {
  test.use({ viewport: { width: 1400, height: 2640 } })

  /** Opens a page with such a style sheet. @returns A picture of each element, by name. */
  async function look(page: Page, css: string): Promise<Map<string, Buffer>> {
    const body = embedded.map((element, index) => snippet(county.url, element, at(placeOf(index))))
    await page.goto(host.show({ head: `<style>${css}</style>`, body: town + body.join('\n') }))
    for (const element of embedded) await untilShown(page, element)
    const pictures = new Map<string, Buffer>()
    for (const [index, element] of embedded.entries())
      pictures.set(nameOf(element), await picture(page, element, placeOf(index)))
    return pictures
  }

  test(`${embedded.map(nameOf).join(', ')} look the same under every style sheet of their host`, async ({
    page,
  }) => {
    const plain = new Map<string, Map<string, Buffer>>()
    const changed: string[] = []
    for (const { name, css, plain: bare = '' } of tried) {
      const before = plain.get(bare) ?? (await look(page, bare))
      plain.set(bare, before)
      for (const [element, now] of await look(page, css)) {
        const share = await difference(before.get(element) ?? now, now)
        if (share > allowed) changed.push(`${element}, ${name}: ${(share * 100).toFixed(2)} %`)
      }
    }
    expect(changed).toEqual([])
  })
})

test.describe('a form, view by view', () => {
  const form = embedded[0] as Embedded
  const place = { left: 30, top: 260, width: 640, height: 2400 }
  test.use({ viewport: { width: 760, height: 2700 } })

  /** Gives the page another style sheet. */
  const dress = (page: Page, css: string): Promise<void> =>
    page.evaluate(async (text) => {
      ;(document.getElementById('host') as HTMLStyleElement).textContent = text
      scrollTo(0, 0)
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    }, css)

  /** @returns The sheets that change what is inside, with the share of pixels. */
  async function changes(page: Page): Promise<string[]> {
    await dress(page, '')
    const plain = await picture(page, form, place)
    const changed: string[] = []
    for (const { name, css } of tried.filter(isAllSame)) {
      await dress(page, css)
      const share = await difference(plain, await picture(page, form, place))
      if (share > allowed) changed.push(`${name}: ${(share * 100).toFixed(2)} %`)
    }
    await dress(page, '')
    return changed
  }
  /** Nothing of it may reach an element. */
  const isAllSame = ({ plain }: Sheet): boolean => plain === undefined

  test('questions, mistakes, review and receipt look the same under every style sheet of their host', async ({
    page,
  }) => {
    const bus = await journey('schulbus-meldung', 'complete')
    const body = town + snippet(county.url, form, at(place))
    await page.goto(host.show({ head: '<style id="host"></style>', body }))
    await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
    await expect(page.getByText('Schritt 1 von')).toBeVisible()
    await next(page)
    await expect(page.locator('#errors')).toBeVisible()
    expect.soft(await changes(page), 'mistakes').toEqual([])
    await fillAll(page, bus)
    await expect(page.getByText('auf diesem Gerät gespeichert')).toBeVisible()
    expect.soft(await changes(page), 'review').toEqual([])
    await send(page)
    await receiptCode(page)
    expect.soft(await changes(page), 'receipt').toEqual([])
  })
})
