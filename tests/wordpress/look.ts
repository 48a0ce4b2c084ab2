import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { HostSite } from '../e2e/support/host-site.ts'
import { difference } from '../e2e/support/pixels.ts'
import type { Pasted } from './snippets.ts'

const folder = '.cache/wordpress'

/** A phone, a tablet, a desk. */
const widths = [320, 768, 1440] as const

/** A page of WordPress, and what was pasted into it. */
export interface Look {
  readonly name: string
  readonly url: string
  readonly pasted: Pasted
}

/**
 * Pictures of a page with an element in it, and how much of the element differs from the same in as wide a box on a page
 * without any style.
 *
 * @returns Share of differing pixels, by width of the window.
 */
export async function lookAt(
  page: Page,
  plain: HostSite,
  { name, url, pasted }: Look,
): Promise<Readonly<Record<number, number>>> {
  await mkdir(folder, { recursive: true })
  const element = page.locator(pasted.tag)
  const show = async (address: string): Promise<Buffer> => {
    await page.goto(address)
    await element.getByText(pasted.shows).first().waitFor()
    return element.screenshot({ animations: 'disabled' })
  }
  const differs: Record<number, number> = {}
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const inWordpress = await show(url)
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
    const box = await element.boundingBox()
    if (!box) throw new Error(`<${pasted.tag}> has no box.`)
    const place = `position: absolute; left: ${box.x}px; top: ${box.y}px; width: ${box.width}px`
    const onPlainPage = await show(plain.show({ body: `<div style="${place}">${pasted.html}</div>` }))
    await writeFile(join(folder, `${name}-${width}-plain.png`), onPlainPage)
    differs[width] = await difference(inWordpress, onPlainPage)
  }
  return differs
}
