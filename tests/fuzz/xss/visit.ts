import type { Page } from '@playwright/test'
import { hostileText, markup } from '../hostile/text.ts'
import type { HostileForm } from './hostile-form.ts'
import { emptyControls, fillControls, findInjected } from './in-page.ts'
import { plainPageNames } from './plain-pages.ts'

/** What was found on the pages of a form, and how much of it was seen. */
export interface Visit {
  /** `seite/hostil-3, step 1: <img>` */
  readonly found: readonly string[]
  /** Views that were looked at. */
  readonly views: number
  /** Hostile texts that were entered. */
  readonly entered: number
}

/** Steps a form can have, and one for what goes wrong. */
const mostSteps = 5
/** Milliseconds that a view has to be drawn. */
const drawing = 60

/**
 * Goes through a hostile form as a citizen would, with hostile answers, and looks after each view for what no text may become.
 *
 * @param url Address of the hostile county.
 */
export async function visitForm(page: Page, url: string, form: HostileForm): Promise<Visit> {
  const found: string[] = []
  let views = 0
  let entered = 0
  const look = async (view: string): Promise<void> => {
    await page.waitForTimeout(drawing)
    views += 1
    found.push(...(await page.evaluate(findInjected)).map((what) => `${form.id}, ${view}: ${what}`))
  }
  const press = async (name: string): Promise<boolean> => {
    await page.waitForTimeout(drawing)
    const button = page.locator('amt-form').getByRole('button', { name, exact: true }).first()
    if (!(await button.isVisible())) return false
    await button.click()
    return true
  }

  for (const name of plainPageNames) {
    await page.goto(`${url}/${name}/${form.id}`)
    await look(name)
  }
  await page.goto(`${url}/seite/${form.id}`)
  await page
    .locator('amt-form')
    .getByRole('button')
    .first()
    .waitFor({ timeout: 10_000 })
    .catch(() => undefined)
  await look('start')
  if (await press('English')) await look('start in English')
  await press('Deutsch')
  if (!(await press('Jetzt ausfüllen'))) return { found, views, entered }
  for (let step = 1; step <= mostSteps; step += 1) {
    await look(`step ${step}`)
    const texts = form.choices.list(20, 20, () => hostileText(form.choices)).concat(markup)
    entered += await page.evaluate(fillControls, texts)
    if (!(await press('Weiter'))) break
    await look(`step ${step}, filled in`)
    // On to the next step, with as many of the hostile answers as the form takes.
    for (const which of ['wrong', 'all'] as const)
      if (await page.evaluate(emptyControls, which)) await press('Weiter')
    await page.waitForTimeout(drawing)
  }
  await look('review')
  return { found, views, entered }
}
