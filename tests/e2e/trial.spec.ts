import { expect, type FrameLocator, type Page, test } from '@playwright/test'
import type { TrialNews, TrialRequest } from '../../widgets/contract/trial.ts'
import { bundle } from './support/bundle.ts'
import { CountyServer } from './support/county-server.ts'
import { expectAccessible } from './support/expect-accessible.ts'

/** What the page around the frame has, for the tests to call. */
interface Around {
  readonly amt: {
    showTrial: (frame: Element | null, message: object) => void
    onTrial: (frame: Element | null, listener: (news: TrialNews) => void) => void
  }
  news: TrialNews[]
}

const text = (id: string, more: object = {}) => ({ id, kind: 'text', label: { de: id }, ...more })
const definition = {
  id: 'probe',
  version: '0.1.0',
  title: { de: 'Hundesteuer', en: 'Dog tax' },
  summary: { de: 'Melden Sie Ihren Hund an. [Mehr](https://www.gesetze-bayern.de/)' },
  audience: ['citizen'],
  languages: ['de', 'en', 'de-simple'],
  legalBasis: [{ title: 'Art. 1', url: 'https://www.gesetze-bayern.de/' }],
  privacy: { purpose: { de: 'Probe' }, legalBasis: { de: 'Probe' }, storage: { de: 'Probe' } },
  duration: 1,
  trustLevel: 'none',
  conditions: { istGross: { '==': [{ var: 'groesse' }, 'gross'] } },
  steps: [
    {
      id: 'hund',
      title: { de: 'Ihr Hund', en: 'Your dog', 'de-simple': 'Der Hund' },
      fields: [
        text('rasse'),
        {
          id: 'groesse',
          kind: 'choice',
          label: { de: 'Wie groß ist der Hund?' },
          options: [
            { value: 'klein', label: { de: 'klein' } },
            { value: 'gross', label: { de: 'groß' } },
          ],
        },
        {
          id: 'mag',
          kind: 'choices',
          label: { de: 'Was mag der Hund?' },
          required: false,
          options: ['wasser', 'wald', 'wurst'].map((value) => ({ value, label: { de: value } })),
        },
        text('maulkorb', { when: 'istGross' }),
      ],
    },
    {
      id: 'impfung',
      title: { de: 'Impfung' },
      fields: [
        {
          id: 'pass',
          kind: 'file',
          label: { de: 'Impfpass' },
          accept: ['application/pdf', 'image/png'],
          max: 2,
        },
        { id: 'am', kind: 'date', label: { de: 'Geimpft am' }, min: { days: -30 }, max: { days: 0 } },
      ],
    },
    { id: 'halter', title: { de: 'Sie' }, fields: [text('name')] },
  ],
  next: [],
  provenance: { author: 'Probe', licence: 'EUPL-1.2' },
}
type Definition = typeof definition

const answers = {
  rasse: 'Dackel',
  groesse: 'klein',
  mag: ['wald'],
  pass: [
    { id: '0b9f7f0e-4b0f-4f0e-9c7a-1f2f3a4b5c6d', name: 'pass.pdf', type: 'application/pdf', size: 9 },
    { id: '1b9f7f0e-4b0f-4f0e-9c7a-1f2f3a4b5c6d', name: 'marke.png', type: 'image/png', size: 9 },
  ],
  am: '2026-11-20',
  name: 'Erika Mustermann',
}
/** The day for which the answers are right. */
const today = '2026-11-22'

const release = (changed: Partial<Definition> = {}) => ({
  v: 1,
  definition: { ...definition, ...changed },
  county: 'Landkreis Muster',
  authority: 'Landratsamt Muster',
  office: { id: 'amt', name: 'Musteramt', phone: '089 99998-100', email: 'amt@example.org', address: [] },
  places: [],
  privacyPage: '/datenschutz/',
})

/** With another label of the first question: what an author changes. */
const relabelled = (label: string): Partial<Definition> => {
  const [first, ...rest] = definition.steps
  if (!first) throw new Error('no steps')
  const [field, ...fields] = first.fields
  return {
    steps: [{ ...first, fields: [{ ...field, label: { de: label } }, ...fields] }, ...rest],
  } as Partial<Definition>
}

let county: CountyServer
let around = ''
test.beforeAll(async () => {
  county = await CountyServer.start()
  around = await bundle('src/islands/trial-frame.ts', 'amt')
})
test.afterAll(() => county.stop())
test.use({ serviceWorkers: 'block', viewport: { width: 900, height: 1000 } })

/** A page of the county's site with a frame and a field beside it. */
async function open(page: Page): Promise<FrameLocator> {
  await page.route('**/rund-um-die-probe/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="de"><title>Werkstatt</title><main><h1>Werkstatt</h1>
<label>Bezeichnung <input id="beside"></label><iframe title="Probe" width="700" height="900"></iframe></main>
<script>${around.replaceAll('</script', '<\\/script')};globalThis.amt = amt</script></html>`,
    }),
  )
  await page.goto(`${county.url}rund-um-die-probe/`)
  await page.evaluate(() => {
    const here = globalThis as unknown as Around
    here.news = []
    here.amt.onTrial(document.querySelector('iframe'), (news) => here.news.push(news))
  })
  return page.frameLocator('iframe[title=Probe]')
}

type Message = Omit<Partial<TrialRequest>, 'release'> & { readonly release?: object }

/** Shows a form and waits until it is there, or is not. @returns What the frame told since. */
async function show(page: Page, message: Message = {}): Promise<readonly TrialNews[]> {
  await page.evaluate(
    (sent) => {
      const here = globalThis as unknown as Around
      here.news.length = 0
      here.amt.showTrial(document.querySelector('iframe'), sent)
    },
    { release: release(), language: 'de', ...message },
  )
  await page.waitForFunction(() =>
    (globalThis as unknown as Around).news.some(
      ({ amtTrial }) => amtTrial === 'step' || amtTrial === 'failed',
    ),
  )
  return newsOf(page)
}
const newsOf = (page: Page): Promise<TrialNews[]> =>
  page.evaluate(() => (globalThis as unknown as Around).news)
const stepIn = (news: readonly TrialNews[]): string | undefined =>
  news.flatMap((each) => (each.amtTrial === 'step' ? [each.step] : [])).at(-1)

const rasse = (frame: FrameLocator, label = 'rasse') => frame.getByLabel(label, { exact: true })

test('the whole way to the receipt, with files; nothing leaves the frame, and nothing is kept', async ({
  page,
}) => {
  const asked: string[] = []
  const said: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  const frame = await open(page)
  expect(stepIn(await show(page, { answers, today, step: 'review' }))).toBe('review')
  await expect(frame.getByText('Probe: Nichts wird gesendet, nichts gespeichert.')).toBeVisible()
  await expect(frame.getByText('pass.pdf').first()).toBeVisible()
  await frame.getByRole('button', { name: 'Absenden' }).click()
  await expect(frame.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/u).first()).toBeVisible()
  await expect.poll(async () => (await newsOf(page)).map(({ amtTrial }) => amtTrial)).toContain('sent')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('link', { name: 'Bestätigung herunterladen' }).click(),
  ])
  expect(download.suggestedFilename()).not.toBe('')
  expect(said).toEqual([])
  const known = /^\/(?:rund-um-die-probe|werkstatt\/vorschau)\/$|^\/(?:widgets\/v1|_astro)\//u
  expect(asked.filter((path) => !known.test(path))).toEqual([])
  expect(
    await page.evaluate(async () => [
      await indexedDB.databases(),
      localStorage.length,
      sessionStorage.length,
      document.cookie,
    ]),
  ).toEqual([[], 0, 0, ''])
})

test('a page with every view of it is accessible', async ({ page }) => {
  await open(page)
  for (const step of ['start', 'hund', 'impfung', 'review']) {
    await show(page, { answers, today, step })
    await expectAccessible(page, step)
  }
})

test('goes to the step that is asked for, or to the first whose answers are not right, without an error', async ({
  page,
}) => {
  const frame = await open(page)
  expect(stepIn(await show(page, { answers, today, step: 'halter' }))).toBe('halter')
  await expect(frame.getByRole('heading', { level: 1, name: 'Sie' })).toBeVisible()
  const { am, ...without } = answers
  expect(am).toBeDefined()
  expect(stepIn(await show(page, { answers: without, today, step: 'halter' }))).toBe('impfung')
  await expect(frame.getByText('pass.pdf').first()).toBeVisible()
  await expect(frame.locator('[aria-invalid=true]')).toHaveCount(0)
  expect(stepIn(await show(page, { step: 'review' }))).toBe('hund')
  await expect(frame.locator('#errors')).toHaveCount(0)
})

test('another wording comes up at the same step with what was typed, and at the start where the step is gone', async ({
  page,
}) => {
  const frame = await open(page)
  await show(page, { step: 'hund' })
  await rasse(frame).fill('Windhund')
  await frame.getByLabel('wasser').check()
  await frame.getByLabel('wurst').check()
  await frame.getByLabel('groß', { exact: true }).check()
  await frame.getByLabel('maulkorb').fill('ja')
  expect(stepIn(await show(page, { release: release(relabelled('Welche Rasse?')) }))).toBe('hund')
  await expect(rasse(frame, 'Welche Rasse?')).toHaveValue('Windhund')
  await expect(frame.getByLabel('wasser')).toBeChecked()
  await expect(frame.getByLabel('wald')).not.toBeChecked()
  await expect(frame.getByLabel('wurst')).toBeChecked()
  await expect(frame.getByLabel('maulkorb')).toHaveValue('ja')
  await frame.getByRole('button', { name: 'Weiter', exact: true }).click()
  await expect(frame.getByRole('heading', { level: 1, name: 'Impfung' })).toBeVisible()
  expect(stepIn(await show(page, { release: release(relabelled('Und welche Rasse?')) }))).toBe('impfung')
  const gone = definition.steps.filter(({ id }) => id !== 'impfung')
  expect(stepIn(await show(page, { release: release({ steps: gone }) }))).toBe('start')
})

test('takes neither focus nor place from whoever types beside it', async ({ page }) => {
  await open(page)
  await page.evaluate(() => {
    document.querySelector('main')?.style.setProperty('padding-bottom', '3000px')
  })
  const beside = page.getByLabel('Bezeichnung')
  await beside.focus()
  for (const letter of 'Rasse') {
    await beside.press(letter)
    await show(page, { release: release(relabelled(`${letter}?`)), answers, today, step: 'halter' })
  }
  await expect(beside).toBeFocused()
  await expect(beside).toHaveValue('Rasse')
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('speaks every language of the form', async ({ page }) => {
  const frame = await open(page)
  for (const [language, title] of [
    ['en', 'Your dog'],
    ['de-simple', 'Der Hund'],
    ['de', 'Ihr Hund'],
  ] as const) {
    await show(page, { language, step: 'hund' })
    await expect(frame.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
})

test('says where a form is not valid, and goes on showing the one before', async ({ page }) => {
  const frame = await open(page)
  await show(page, { step: 'hund' })
  const news = await show(page, { release: release({ steps: [] }) })
  expect(news).toContainEqual(
    expect.objectContaining({
      amtTrial: 'failed',
      code: 'not-valid',
      detail: expect.stringContaining('steps'),
    }),
  )
  await expect(rasse(frame)).toBeVisible()
})

test('of many wordings in a row shows the last', async ({ page }) => {
  const frame = await open(page)
  await page.evaluate(
    (releases) => {
      for (const each of releases)
        (globalThis as unknown as Around).amt.showTrial(document.querySelector('iframe'), {
          release: each,
          language: 'de',
          step: 'hund',
        })
    },
    [1, 2, 3, 4, 5].map((number) => release(relabelled(`Rasse ${number}`))),
  )
  await expect(rasse(frame, 'Rasse 5')).toBeVisible()
  await expect(frame.locator('amt-form')).toHaveCount(1)
})

test('listens to the page around it only', async ({ page }) => {
  const frame = await open(page)
  await show(page, { step: 'hund' })
  await page.evaluate(
    (sent) => {
      const stranger = document.createElement('iframe')
      stranger.srcdoc = `<script>parent[0].postMessage(${JSON.stringify(sent)}, '*')</script>`
      document.body.append(stranger)
      return new Promise((resolve) => (stranger.onload = () => setTimeout(resolve, 500)))
    },
    { amtTrial: 1, release: release(relabelled('Ihr Kennwort?')), language: 'de', step: 'hund' },
  )
  await expect(rasse(frame)).toBeVisible()
})

test('asks nobody, whatever the code in it tries', async ({ page }) => {
  await open(page)
  await show(page)
  const frame = page.frames()[1]
  if (!frame) throw new Error('no frame')
  const asked: string[] = []
  // Chromium tells of a request, too, that it has refused to make.
  page.on('response', (answer) => asked.push(answer.url()))
  const outcomes = await frame.evaluate(async (site) => {
    const no = (work: () => unknown) =>
      Promise.resolve()
        .then(work)
        .then(String, () => 'refused')
    return {
      origin: self.origin,
      elsewhere: await no(() => fetch('https://example.org/')),
      here: await no(async () => (await fetch(`${site}daten/leistungen.json`)).status),
      older: await no(
        () =>
          new Promise((done, fail) => {
            const request = new XMLHttpRequest()
            request.onload = done
            request.onerror = fail
            request.open('GET', `${site}api/v1/health`)
            request.send()
          }),
      ),
      storage: await no(() => localStorage.length),
      cookie: await no(() => document.cookie),
      around: await no(() => parent.document.title),
    }
  }, county.url)
  expect(outcomes).toEqual({
    origin: 'null',
    elsewhere: 'refused',
    here: '404',
    older: 'refused',
    storage: 'refused',
    cookie: 'refused',
    around: 'refused',
  })
  // What the form's own element still fetches of itself is asked of the site that serves it.
  expect(asked.filter((url) => !url.includes('/widgets/v1/'))).toEqual([])
})

test('lets no link lead away', async ({ page }) => {
  const frame = await open(page)
  await show(page)
  await frame.getByRole('link', { name: 'Mehr', exact: true }).click()
  await expect(frame.getByRole('status').filter({ hasText: 'https://www.gesetze-bayern.de/' })).toBeVisible()
  await expect(frame.getByRole('button', { name: 'Jetzt ausfüllen' })).toBeVisible()
})

test('shows nobody’s form where it does not stand in a frame of its own kind', async ({ page }) => {
  await page.goto(`${county.url}werkstatt/vorschau/`)
  await expect(page.getByRole('status')).toContainText('Diese Seite gehört in die Werkstatt')
  await page.evaluate(
    (sent) => {
      postMessage(sent, '*')
    },
    { amtTrial: 1, release: release(), language: 'de' },
  )
  await expect(page.locator('amt-form')).toHaveCount(0)
  await expectAccessible(page, 'alone')
  // As a frame of the same origin, where its scripts could reach the storage of the site.
  await page.route('**/rund-um-die-probe/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<iframe src="/werkstatt/vorschau/"></iframe>' }),
  )
  await page.goto(`${county.url}rund-um-die-probe/`)
  await expect(page.frameLocator('iframe').getByRole('status')).toContainText('gehört in die Werkstatt')
})
