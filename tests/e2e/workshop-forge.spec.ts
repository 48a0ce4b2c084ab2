import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { fakeGitlab } from '../../src/islands/workshop/forge/testing/fake-gitlab.ts'
import { FakeRepository } from '../../src/islands/workshop/forge/testing/fake-repository.ts'
import { CountyServer } from './support/county-server.ts'
import { expectAccessible } from './support/expect-accessible.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())
test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' })

const forge = 'https://gitlab.example.org'
const project = 'landkreis/formulare'
const token = 'glpat-nur-im-speicher'
const path = 'content/forms/schulbus-meldung/form.yaml'

/** GitLab as another origin, as its documentation has it. */
async function answerAsGitlab(page: Page, repository: FakeRepository): Promise<string[]> {
  const answer = fakeGitlab(repository, project, token)
  const questions: string[] = []
  await page.context().route(`${forge}/**`, async (route) => {
    const request = route.request()
    const url = new URL(request.url())
    const cors = {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*',
      'Access-Control-Allow-Methods': '*',
    }
    if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers: cors })
    questions.push(`${request.method()} ${url.pathname}`)
    const { status, body } = answer({
      method: request.method(),
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers(),
      body: request.postDataJSON() as unknown,
    })
    return route.fulfill({ status, headers: cors, json: body })
  })
  return questions
}

test('two forms are open on this device, and one of them becomes a merge request: a wrong token is explained, the right one is kept nowhere', async ({
  page,
}) => {
  const original = await readFile(path, 'utf8')
  const repository = new FakeRepository({ [path]: original })
  const questions = await answerAsGitlab(page, repository)
  await page.goto(`${county.url}werkstatt/`)
  await page.getByLabel('Titel').fill('Hund anmelden')
  await page.getByRole('button', { name: 'Anfangen' }).click()
  await expect(page.getByText(/Auf diesem Gerät gemerkt um/u)).toBeVisible()

  await page.goto(`${county.url}werkstatt/?formular=schulbus-meldung`)
  await page.getByRole('button', { name: /^Linie/u }).click()
  await page.locator('.ws-editor').getByLabel('Deutsch').first().fill('Buslinie')
  await page.getByRole('button', { name: 'Speichern und weitergeben' }).click()
  const request = page.getByRole('region', { name: 'Als Änderungsantrag weitergeben' })
  await request.getByLabel('Adresse des Servers').fill(forge)
  await request.getByLabel('Projekt').fill(project)
  await request.getByLabel('Zugangstoken').fill('falsch')
  await expectAccessible(page, 'merge request')
  await request.getByRole('button', { name: 'Änderung vorschlagen' }).click()
  await expect(request.getByRole('alert')).toContainText('erkennt das Zugangstoken nicht an')
  expect(repository.requests).toEqual([])

  await request.getByLabel('Zugangstoken').fill(token)
  await request.getByRole('button', { name: 'Änderung vorschlagen' }).click()
  await expect(request.getByRole('status').getByRole('link')).toHaveAttribute(
    'href',
    `${forge}/${project}/-/merge_requests/1`,
  )
  const [made] = repository.requests
  expect(made).toMatchObject({ base: 'main', isOpen: true })
  expect(made?.description).toContain('Buslinie')
  expect(repository.fileAt(made?.head ?? '', path)).toBe(original.replace('de: Linie\n', 'de: Buslinie\n'))
  expect(repository.fileAt('main', path)).toBe(original)
  expect(questions.length).toBeGreaterThan(4)

  const kept = await page.evaluate(async () => {
    const stores = await Promise.all(
      (await indexedDB.databases()).map(
        ({ name = '' }) =>
          new Promise<unknown>((resolve) => {
            const opening = indexedDB.open(name)
            opening.onsuccess = () => {
              const db = opening.result
              const names = [...db.objectStoreNames]
              const all = names.map(
                (store) =>
                  new Promise<unknown>((done) => {
                    const asking = db.transaction(store).objectStore(store).getAll()
                    asking.onsuccess = () => done(asking.result)
                  }),
              )
              void Promise.all(all).then(resolve)
            }
          }),
      ),
    )
    return JSON.stringify([stores, { ...localStorage }, { ...sessionStorage }, document.cookie])
  })
  expect(kept).toContain('Buslinie')
  expect(kept).not.toContain(token)

  await page.getByRole('button', { name: 'Andere Formulare' }).click()
  const drafts = page.getByRole('button', { name: /zuletzt/u })
  await expect(drafts).toHaveCount(2)
  await drafts.filter({ hasText: 'Hund anmelden' }).click()
  await expect(page.getByText('Hund anmelden').first()).toBeVisible()
  await page.getByRole('button', { name: 'Andere Formulare' }).click()
  await drafts.filter({ hasText: 'Schulbus' }).click()
  await expect(page.getByRole('navigation', { name: 'Aufbau' }).getByText('Buslinie')).toBeVisible()
})
