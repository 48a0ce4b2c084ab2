import { resolve } from 'node:path'
import { env } from 'node:process'
import { expect, test } from '@playwright/test'
import { markup } from '../fuzz/hostile/text.ts'
import { findInjected, watchHook } from '../fuzz/xss/in-page.ts'
import { runXss } from '../fuzz/xss/run-xss.ts'

const dist = resolve(env.OUT_DIR ?? '.cache/test/dist')

/** Each shows some hundred hostile texts on about ten views; `npm run fuzz` tries others and more. */
const forms = 8

test('no text of a hostile form and no hostile answer becomes an element or a script', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const { found, views, entered } = await runXss(browser, dist, { seed: 20261122, forms })
  expect(found).toEqual([])
  // None of this is worth anything where the forms did not come up.
  expect(views).toBeGreaterThan(forms * 8)
  expect(entered).toBeGreaterThan(forms * 10)
})

test('what would not be escaped would be found', async ({ page }) => {
  await page.addInitScript(watchHook)
  for (const text of [
    '<img src=x onerror=__xss()>',
    '"><svg onload=__xss()>',
    '<iframe srcdoc="<script>parent.__xss()</script>">',
  ]) {
    expect(markup.some((hostile) => hostile.includes(text.replace(/^">/u, '').slice(0, 18)))).toBe(true)
    await page.goto('data:text/html,<p></p>')
    await page.evaluate((html) => {
      const root = document.createElement('div').attachShadow({ mode: 'open' })
      root.innerHTML = `<p title="${html}">${html}</p>`
      document.body.append(root.host)
    }, text)
    await page.waitForTimeout(200)
    const found = await page.evaluate(findInjected)
    expect(found.some((what) => what.startsWith('<'))).toBe(true)
    expect(found.some((what) => what.endsWith(' calls'))).toBe(true)
  }
})
