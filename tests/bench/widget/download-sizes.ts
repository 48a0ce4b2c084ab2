import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { moduleFiles } from '../../../src/cli/size/module-files.ts'
import { apply } from './apply.ts'
import type { Contestant } from './contestant.ts'
import { openFirstQuestion } from './first-question.ts'
import { recordFiles, untilFirstQuestion } from './loaded-files.ts'
import type { Ours } from './serve-ours.ts'
import { weigh, type Weight } from './weigh.ts'

/** What ours loads, further and further into an application. */
export interface OurSizes {
  readonly firstQuestion: Weight
  /** Until the application was sent and its receipt was there. */
  readonly receipt: Weight
  /** With all that its modules could ever load: every kind of question, every language. */
  readonly everything: Weight
}

/** What a system loads until its first question takes an answer. */
export const downloadSize = (browser: Browser, contestant: Contestant): Promise<Weight> =>
  withPage(browser, async (page) => {
    const files = recordFiles(page)
    await openFirstQuestion(page, contestant)
    return weigh(await untilFirstQuestion(page, await files()))
  })

/** What ours loads in one application from the first question to the receipt, and could load at all. */
export const ourSizes = (browser: Browser, ours: Ours): Promise<OurSizes> =>
  withPage(browser, async (page) => {
    const files = recordFiles(page)
    await openFirstQuestion(page, ours)
    const firstQuestion = weigh(await untilFirstQuestion(page, await files()))
    await apply(page)
    return { firstQuestion, receipt: weigh(await files()), everything: everythingOf(ours) }
  })

function everythingOf({ dist }: Ours): Weight {
  const read = (path: string) => readFileSync(join(dist, path))
  const paths = moduleFiles('widgets/v1/amt-form.js', (path) => read(path).toString(), 'ever')
  return weigh(new Map(paths.map((path) => [path, read(path)])))
}

async function withPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ locale: 'de-DE' })
  try {
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}
