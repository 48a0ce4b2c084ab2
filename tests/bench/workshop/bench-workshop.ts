import { stdout } from 'node:process'
import { CountyServer } from '../../e2e/support/county-server.ts'
import { launchBrowser } from '../widget/browser.ts'
import { largeForm } from './large-form.ts'

const fields = 300
const typed = 'Wie viele Hunde leben in Ihrem Haushalt, und seit wann sind sie bei Ihnen?'
/** Milliseconds between two keys: somebody who types fast. */
const pace = 80
/** Milliseconds from which on a browser calls a task long. */
const long = 50

/**
 * Types into the workshop with a large form open, in Chromium, against the built site (`OUT_DIR`): tasks of the page that took
 * longer than 50 ms, and how long keys waited. Prints one JSON line.
 */
export async function benchWorkshop(): Promise<number> {
  const county = await CountyServer.start()
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, serviceWorkers: 'block' })
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'showOpenFilePicker')
    })
    await page.goto(`${county.url}werkstatt/`)
    await page.getByLabel('Datei öffnen').check()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Öffnen' }).click()
    await (
      await chooser
    ).setFiles({
      name: 'form.yaml',
      mimeType: 'application/yaml',
      buffer: Buffer.from(largeForm(fields)),
    })
    await page.getByRole('button', { name: /^Frage Nummer 155/u }).click()
    await page.getByRole('button', { name: /^Hinweise \(/u }).waitFor()
    await page.waitForTimeout(4000)
    const label = page.locator('.ws-editor').getByLabel('Deutsch').first()
    await label.fill('')
    await page.waitForTimeout(2000)
    await page.evaluate(() => {
      const seen = { tasks: [] as number[], keys: [] as number[] }
      Object.assign(globalThis, { seen })
      new PerformanceObserver((list) => {
        seen.tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)))
      }).observe({ type: 'longtask' })
      new PerformanceObserver((list) => {
        seen.keys.push(...list.getEntries().map(({ duration }) => duration))
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    })
    await label.focus()
    await page.keyboard.type(typed, { delay: pace })
    await page.waitForTimeout(2500)
    const { tasks, keys } = await page.evaluate(
      () => (globalThis as unknown as { seen: { tasks: number[]; keys: number[] } }).seen,
    )
    const slowest = Math.max(0, ...keys)
    stdout.write(
      `${JSON.stringify({ fields, keys: typed.length, longTasks: tasks.length, longestTask: Math.max(0, ...tasks), slowestKey: slowest, limit: long })}\n`,
    )
    return tasks.length === 0 ? 0 : 1
  } finally {
    await browser.close()
    await county.stop()
  }
}
