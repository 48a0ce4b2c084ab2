import type { Browser, Page } from '@playwright/test'
import { median } from '../figures.ts'
import type { Contestant } from './contestants.ts'
import { type Find, type Open, PLACES } from './page/find.ts'

/** What a contestant answered to a query. */
export interface Answer {
  /** The first places. */
  readonly slugs: readonly string[]
  /** Milliseconds from the call until they were there. */
  readonly ms: number
}

/** Pages that are opened one after the other; of a query's times the middle one counts. */
const rounds = 3
/** Queries that one contestant answers before it is the next one's turn: so that a busy machine is busy for all. */
const turn = 20

declare global {
  interface Window {
    /** Opened contestants, in a page under measurement. */
    opened: Map<string, Find>
  }
}

/**
 * Asks every contestant every query, all of them in one page with their indexes loaded.
 *
 * @param warmUp Queries asked before; they are not counted.
 * @returns Answers in the order of the queries.
 */
export async function askContestants(
  browser: Browser,
  url: string,
  all: readonly Contestant[],
  { queries, warmUp }: { readonly queries: readonly string[]; readonly warmUp: readonly string[] },
): Promise<ReadonlyMap<Contestant, readonly Answer[]>> {
  const answers = new Map(all.map((contestant) => [contestant, queries.map((): Answer[] => [])]))
  for (let round = 0; round < rounds; round += 1) {
    await inNewPage(browser, url, async (page) => {
      for (const contestant of all) {
        await openContestant(page, contestant)
        await ask(page, contestant, warmUp)
      }
      for (let at = 0; at < queries.length; at += turn) {
        for (const contestant of (at / turn + round) % 2 === 0 ? all : all.toReversed()) {
          const given = await ask(page, contestant, queries.slice(at, at + turn))
          for (const [index, answer] of given.entries()) answers.get(contestant)?.[at + index]?.push(answer)
        }
      }
    })
  }
  return new Map([...answers].map(([contestant, given]) => [contestant, given.map(middle)]))
}

const middle = (answers: readonly Answer[]): Answer => ({
  slugs: answers[0]?.slugs ?? [],
  ms: median(answers.map(({ ms }) => ms)),
})

/** Shows the empty page, with nothing cached. */
export async function inNewPage<T>(
  browser: Browser,
  url: string,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ locale: 'de-DE' })
  try {
    const page = await context.newPage()
    await page.goto(url)
    return await work(page)
  } finally {
    await context.close()
  }
}

/** Loads a contestant's code and index in the page. */
export const openContestant = (page: Page, { name, module, index }: Contestant): Promise<void> =>
  page.evaluate(
    async ({ name, script, index }) => {
      const { open } = (await import(script)) as { readonly open: Open }
      window.opened ??= new Map<string, Find>()
      window.opened.set(name, await open(index))
    },
    { name, script: `/${module}.js`, index },
  )

/** Asks an opened contestant, one query after the other. */
export const ask = (
  page: Page,
  { name }: Contestant,
  queries: readonly string[],
): Promise<readonly Answer[]> =>
  page.evaluate(
    async ({ name, queries, places }) => {
      const find = window.opened.get(name)
      if (!find) throw new Error(`${name} is not open.`)
      const answers: Answer[] = []
      for (const query of queries) {
        const start = performance.now()
        const slugs = await find(query)
        const ms = performance.now() - start
        answers.push({ slugs: slugs.slice(0, places), ms })
      }
      return answers
    },
    { name, queries: [...queries], places: PLACES },
  )
