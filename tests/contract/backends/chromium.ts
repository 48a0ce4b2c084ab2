import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll } from 'vitest'
import { findChromium } from '../../../src/cli/test/find-chromium.ts'
import { bundle } from '../../e2e/support/bundle.ts'
import type { Outcome, Parcel } from '../../../widgets/transports/transport.ts'
import type * as InPage from './in-page.ts'

type Blob = Parcel['blobs'][number]

/** What the page offers. */
declare const inPage: typeof InPage

/** A parcel on its way into the page: bytes as base64. */
export interface PackedParcel extends Omit<Parcel, 'blobs'> {
  readonly blobs: readonly (Omit<Blob, 'bytes'> & { readonly data: string })[]
}

const packed = (parcel: Parcel): PackedParcel => ({
  ...parcel,
  blobs: parcel.blobs.map(({ bytes, ...blob }) => ({ ...blob, data: Buffer.from(bytes).toString('base64') })),
})

const browsers: Browser[] = []

afterAll(async () => {
  for (const browser of browsers) await browser.close()
})

/** Opens pages of a real browser in which the transports can be used, whatever the page's own rules are. */
export async function startChromium(): Promise<(url: string) => Promise<Page>> {
  const [code, executablePath] = await Promise.all([
    bundle('tests/contract/backends/in-page.ts', 'inPage'),
    findChromium(() => undefined),
  ])
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  browsers.push(browser)
  return async (url) => {
    const page = await browser.newPage()
    await page.addInitScript({ content: `${code}; globalThis.inPage = inPage` })
    await page.goto(url)
    return page
  }
}

/** Sends with the browser's own fetch, from the page's own origin. */
export const sendFrom = (page: Page, parcel: Parcel): Promise<Outcome> =>
  page.evaluate((one) => inPage.send(one), packed(parcel))

/** Leaves the page with the parcel. */
export const navigateFrom = (page: Page, parcel: Parcel): Promise<void> =>
  page.evaluate((one) => {
    inPage.navigate(one)
  }, packed(parcel))
