import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from '@playwright/test'
import type axe from 'axe-core'
import { type Combination, height } from './combinations.ts'

/** What is wrong with a page in one way of looking at it. */
export interface Sight {
  readonly path: string
  readonly combination: Combination
  /** `rule: the elements` */
  readonly violations: readonly string[]
  /** CSS pixels that one has to scroll sideways. */
  readonly overflow: number
}

/** WCAG 2.2 AA with everything before it, and what axe takes for good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// The axe of @axe-core/playwright, so that all tests use the same.
const require = createRequire(import.meta.url)
const source = readFileSync(
  createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** A page in a window of its own that brings axe into every document. */
export async function openWindow(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    locale: 'de-DE',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  await context.addInitScript({ content: source })
  return context.newPage()
}

/**
 * Collects what a page does that it must not: break its own content policy, throw, ask anybody else for anything.
 *
 * @param site Where it is served.
 */
export function listenTo(page: Page, site: string): string[] {
  const said: string[] = []
  page.on('console', (message) => {
    const isMissingPage = message.location().url.includes('/gibt-es-nicht/')
    if (message.type() === 'error' && !isMissingPage) said.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !/^(?:data|blob):/u.test(request.url()))
      said.push(`${page.url()}: ${request.url()}`)
  })
  return said
}

/**
 * Opens an address once and looks at it in each combination.
 *
 * @param page Of `openWindow`.
 * @param site Where it is served, with a slash at the end.
 * @param path `/leistungen/wohngeld/`
 */
export async function lookAtPage(
  page: Page,
  site: string,
  path: string,
  combinations: readonly [Combination, ...Combination[]],
): Promise<readonly Sight[]> {
  await show(page, combinations[0])
  await page.goto(new URL(path, site).href)
  await settle(page, path)
  const sights: Sight[] = []
  for (const combination of combinations) {
    await show(page, combination)
    sights.push(await lookAtView(page, path, combination))
  }
  return sights
}

/**
 * Looks at what a page shows now.
 *
 * @param path Where that is, for whoever reads what was found.
 * @param within Only this element: what stands around it has been looked at.
 */
export const lookAtView = async (
  page: Page,
  path: string,
  combination: Combination,
  within?: string,
): Promise<Sight> => ({
  path,
  combination,
  ...(await page.evaluate(look, { values: tags, within })),
})

/** Whether there is anything to say about it. */
export const isWrong = ({ violations, overflow }: Sight): boolean => violations.length > 0 || overflow > 0

export async function show(page: Page, { scheme, width }: Combination): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme })
  await page.setViewportSize({ width, height })
}

/** Waits for what a script puts on a page. */
async function settle(page: Page, path: string): Promise<void> {
  if (path.startsWith('/suche/?')) await page.locator('.result-count').filter({ hasText: /„/u }).waitFor()
  if (/^\/formulare\/[^/]+\/$/u.test(path))
    await page.getByRole('button', { name: 'Jetzt ausfüllen' }).waitFor()
  await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null)
}

/** Runs in the page. */
async function look({
  values,
  within,
}: {
  values: string[]
  within: string | undefined
}): Promise<Pick<Sight, 'violations' | 'overflow'>> {
  const { axe: checker } = globalThis as unknown as { axe: typeof axe }
  const { violations } = await checker.run(within ?? document, {
    runOnly: { type: 'tag', values },
    resultTypes: ['violations'],
    // What stands in a frame is a page of its own, and looked at as one.
    iframes: false,
    // Nothing here comes from other sites, so there is nothing to load anew.
    preload: false,
  })
  const { scrollWidth, clientWidth } = document.documentElement
  return {
    violations: violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 300)).join(' | ')}`,
    ),
    overflow: Math.max(0, scrollWidth - clientWidth),
  }
}
