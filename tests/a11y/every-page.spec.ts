import { env } from 'node:process'
import { expect, type Page, test } from '@playwright/test'
import fc from 'fast-check'
import { CountyServer } from '../e2e/support/county-server.ts'
import { type Combination, combinations } from './every-page/combinations.ts'
import { isWrong, listenTo, lookAtPage, openWindow } from './every-page/look-at-page.ts'
import { pathsOf } from './every-page/paths.ts'

// `npm run a11y` looks at every page in every combination. Here one page of each kind is looked at in two of them, and a
// twelfth of the others, drawn by lot, in one each. `A11Y_SEED` draws others; forms are walked in forms.spec.ts.
const seed = Number(env.A11Y_SEED ?? 1)
test.describe.configure({ mode: 'parallel', timeout: 180_000 })

let county: CountyServer
let page: Page
let said: readonly string[] = []
test.beforeAll(async ({ browser }) => {
  county = await CountyServer.start()
  page = await openWindow(browser)
  said = listenTo(page, county.url)
})
test.afterEach(async () => {
  // No page breaks its own content policy, asks a third party for anything, or sets a cookie.
  expect(said).toEqual([])
  expect(await page.context().cookies()).toEqual([])
})
test.afterAll(() => county.stop())

const { all, ofEachKind } = await pathsOf()

const wrongIn = async (
  paths: readonly string[],
  of: (path: string) => readonly [Combination, ...Combination[]],
) => {
  const sights = []
  for (const path of paths) sights.push(...(await lookAtPage(page, county.url, path, of(path))))
  return sights.filter(isWrong)
}

/** Parts of about equal length, for both workers. */
const parts = <T>(list: readonly T[], count: number): T[][] =>
  Array.from({ length: count }, (_, part) => list.filter((_entry, index) => index % count === part))

/** The other two are seen by `npm run a11y`. */
const opposites: readonly [Combination, ...Combination[]] = [
  { scheme: 'light', width: 320 },
  { scheme: 'dark', width: 1440 },
]

parts(ofEachKind, 4).forEach((paths, part) => {
  test(`a page of each kind, narrow and wide, light and dark: part ${part + 1}`, async () => {
    expect(await wrongIn(paths, () => opposites)).toEqual([])
  })
})

const rest = all.filter((path) => !ofEachKind.includes(path))
const share = Math.ceil(rest.length / 12)
const [others = []] = fc.sample(fc.shuffledSubarray(rest, { minLength: share, maxLength: share }), {
  seed,
  numRuns: 1,
})
const turn = (path: string): readonly [Combination] => [
  combinations[others.indexOf(path) % combinations.length] ?? combinations[0],
]

// Not a multiple of four: each part has every combination in it.
parts(others, 5).forEach((paths, part) => {
  test(`a share of the other pages: part ${part + 1}`, async () => {
    expect(new Set(paths.map((path) => turn(path)[0])).size).toBe(combinations.length)
    expect(await wrongIn(paths, turn)).toEqual([])
  })
})

test('there are pages of every kind', () => {
  expect(all.length).toBeGreaterThan(400)
  expect(ofEachKind.length).toBeGreaterThan(25)
})
