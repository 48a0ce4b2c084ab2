import { expect, type Page, test } from '@playwright/test'
import { FormStand } from '../support/form-stand.ts'
import { HostSite } from '../support/host-site.ts'

let county: FormStand
let host: HostSite
test.beforeAll(async () => {
  county = await FormStand.open()
  host = await HostSite.open()
})
test.afterAll(() => {
  host.close()
  county.close()
})
test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off' })

const steps = [
  { id: 'one', title: { de: 'Erstens' }, fields: [{ kind: 'text', id: 'name', label: { de: 'Name' } }] },
]

/** Shows the county's form on the town's website. @returns What the console says of errors. */
async function show(page: Page): Promise<string[]> {
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.text().startsWith('<amt-')) errors.push(message.text())
  })
  // The stand is no county of anybody else's; a county's server answers all.
  await page.route(`${county.url}**`, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'Access-Control-Allow-Origin': '*' } })
  })
  await page.goto(
    host.show({
      body: `<script type="module" src="${county.url}widgets/v1/amt-form.js"></script>
<amt-form form="probe" county="${county.url}"><a href="#other">Anderer Weg</a></amt-form>`,
    }),
  )
  return errors
}

const begin = (page: Page) => page.getByRole('button', { name: 'Jetzt ausfüllen' })

test('on a website that the county has not listed, the citizen is shown the way, and the webmaster told the origin', async ({
  page,
}) => {
  await county.publish({ steps }, { origins: ['https://www.markt-muster.example'] })
  const errors = await show(page)
  await expect(page.getByRole('alert')).toContainText(
    'Auf dieser Website kann das Formular nicht ausgefüllt werden.',
  )
  await expect(
    page.getByRole('link', { name: 'Formular auf der Website des Landkreises öffnen' }),
  ).toHaveAttribute('href', `${county.url}formulare/probe/`)
  await expect(page.getByRole('link', { name: 'Anderer Weg' })).toBeVisible()
  await expect(begin(page)).toHaveCount(0)
  const { origin } = new URL(host.url)
  expect(errors).toEqual([expect.stringContaining(`Ask the county to add ${origin} to allowedOrigins.`)])
})

test('on one that it has listed, the form is there', async ({ page }) => {
  await county.publish({ steps }, { origins: ['https://www.markt-muster.example', new URL(host.url).origin] })
  const errors = await show(page)
  await expect(begin(page)).toBeVisible()
  expect(errors).toEqual([])
})

test('the county’s own website needs no leave', async ({ page }) => {
  await county.publish({ steps }, { origins: ['https://www.markt-muster.example'] })
  county.show()
  await page.goto(county.url)
  await expect(begin(page)).toBeVisible()
})

test('where none is listed, any website may', async ({ page }) => {
  await county.publish({ steps })
  await show(page)
  await expect(begin(page)).toBeVisible()
})
