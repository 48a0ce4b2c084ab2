import type { Browser } from '@playwright/test'
import { HostileCounty } from './hostile-county.ts'
import { type HostileForm, hostileForm } from './hostile-form.ts'
import { watchHook } from './in-page.ts'
import { type Visit, visitForm } from './visit.ts'

/** Forms that share a county: what the server holds is bounded. */
const batch = 20

/**
 * Shows hostile forms in a browser, as the element and as pages without a script.
 *
 * @param site Folder in which `widgets/v1/` is built.
 * @param tell How many are done, now and then.
 */
export async function runXss(
  browser: Browser,
  site: string,
  { seed, forms }: { readonly seed: number; readonly forms: number },
  tell: (done: number) => void = () => undefined,
): Promise<Visit> {
  const total = { found: [] as string[], views: 0, entered: 0 }
  for (let from = 0; from < forms; from += batch) {
    const count = Math.min(batch, forms - from)
    const hostile = Array.from({ length: count }, (_, index) => hostileForm(seed * 100_000 + from + index))
    for (const { found, views, entered } of await visitAll(browser, site, hostile)) {
      total.found.push(...found)
      total.views += views
      total.entered += entered
    }
    tell(from + count)
  }
  return total
}

async function visitAll(browser: Browser, site: string, forms: readonly HostileForm[]): Promise<Visit[]> {
  const county = await HostileCounty.open(site, forms)
  const context = await browser.newContext({ locale: 'de-DE' })
  try {
    await context.addInitScript(watchHook)
    const page = await context.newPage()
    const visits: Visit[] = []
    for (const form of forms) visits.push(await visitForm(page, county.url, form))
    return visits
  } finally {
    await context.close()
    county.close()
  }
}
