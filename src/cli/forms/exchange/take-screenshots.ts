import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Locator } from '@playwright/test'
import { Hono } from 'hono'
import { canonical } from '../../../model/canonical.ts'
import type { Catalogue } from '../../../model/catalogue.ts'
import { pictureFile, pictures } from '../../publish/screenshots-of.ts'
import { createSite } from '../../server/create-site.ts'
import { listen } from '../../server/listen.ts'
import { readSettings } from '../../settings.ts'
import { chromiumAtHand } from '../../test/find-chromium.ts'
import { writeFiles } from './write-files.ts'

/** Pictures that were taken, below the content root; why not all of them. */
export interface Pictures {
  readonly taken: readonly string[]
  readonly why: string | undefined
}

/** Milliseconds until a page must show its form. */
const patience = 30_000

/** Pixels that a picture is high at most. */
const tallest = 1000

/**
 * Takes pictures of forms in the built site, those that are not there yet. What is missing for it keeps nobody from recording
 * a version: a picture can be taken later.
 */
export async function takeScreenshots(
  root: string,
  catalogue: Catalogue,
  ids: readonly string[],
  progress: (line: string) => void,
): Promise<Pictures> {
  const { outDir } = readSettings()
  const missing = await withoutPictures(root, catalogue, ids)
  if (missing.length === 0) return { taken: [], why: undefined }
  const [current, stale] = [[] as string[], [] as string[]]
  for (const id of missing) ((await isBuilt(outDir, catalogue, id)) ? current : stale).push(id)
  const whyStale =
    stale.length > 0
      ? `Die gebaute Website zeigt diese Formulare noch nicht so: ${stale.join(', ')}. Bitte erst bauen (npm run build) und dann noch einmal festhalten.`
      : undefined
  if (current.length === 0) return { taken: [], why: whyStale }
  const executablePath = await chromiumAtHand()
  if (executablePath === undefined)
    return { taken: [], why: 'Hier ist kein Chromium. Die Fassung gilt auch ohne Bilder.' }
  const site = await listen(createSite({ dist: outDir, intake: new Hono() }), { host: '127.0.0.1', port: 0 })
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const taken: string[] = []
  const failed: string[] = []
  try {
    for (const id of current) {
      progress(`${id} wird aufgenommen …`)
      const version = catalogue.forms.get(id)?.version ?? ''
      try {
        const files = await picturesOf(browser, `http://127.0.0.1:${site.port}/formulare/${id}/`, id, version)
        await writeFiles(root, files)
        taken.push(...files.keys())
      } catch {
        failed.push(id)
      }
    }
  } finally {
    await browser.close()
    await site.close()
  }
  const whyFailed = failed.length > 0 ? `Im Browser nicht zu sehen: ${failed.join(', ')}.` : undefined
  const why = [whyStale, whyFailed].filter((reason) => reason !== undefined)
  return { taken, why: why.length > 0 ? why.join(' ') : undefined }
}

async function withoutPictures(
  root: string,
  { forms }: Catalogue,
  ids: readonly string[],
): Promise<string[]> {
  const found = await Promise.all(
    ids.map(async (id) => {
      const files = pictures.map(({ name }) => pictureFile(id, forms.get(id)?.version ?? '', name))
      const there = await Promise.all(
        files.map((file) =>
          access(join(root, file)).then(
            () => true,
            () => false,
          ),
        ),
      )
      return there.every((isThere) => isThere) ? [] : [id]
    }),
  )
  return found.flat()
}

/** Whether the built site shows a form as it is now. */
async function isBuilt(outDir: string, { forms }: Catalogue, id: string): Promise<boolean> {
  try {
    const text = await readFile(join(outDir, 'formulare', id, 'definition.json'), 'utf8')
    const { payload } = JSON.parse(text) as { readonly payload: string }
    const { definition } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as {
      readonly definition: unknown
    }
    return canonical(definition) === canonical(forms.get(id))
  } catch {
    return false
  }
}

async function picturesOf(
  browser: Browser,
  url: string,
  id: string,
  version: string,
): Promise<Map<string, Uint8Array>> {
  const { default: sharp } = await import('sharp')
  const files = new Map<string, Uint8Array>()
  for (const width of [320, 768] as const) {
    const page = await browser.newPage({
      viewport: { width, height: Math.round(width * 1.6) },
      reducedMotion: 'reduce',
      colorScheme: 'light',
      locale: 'de-DE',
    })
    page.setDefaultTimeout(patience)
    try {
      await page.goto(url)
      const form = page.locator('amt-form')
      const begin = page.getByRole('button', { name: 'Jetzt ausfüllen' })
      await begin.waitFor()
      for (const shows of ['start', 'first-step'] as const) {
        if (shows === 'first-step') {
          await begin.click()
          await form.locator('input, select, textarea').first().waitFor()
        }
        const picture = pictures.find((one) => one.shows === shows && one.width === width)
        if (!picture) throw new Error(`There is no picture of ${shows} at ${width}.`)
        const png = await page.screenshot({
          fullPage: true,
          animations: 'disabled',
          clip: await partToShow(form, shows === 'start' ? begin : undefined, width),
        })
        const webp = await sharp(png).webp({ quality: 40, effort: 6 }).toBuffer()
        files.set(pictureFile(id, version, picture.name), new Uint8Array(webp))
      }
    } finally {
      await page.close()
    }
  }
  return files
}

/**
 * The part of the page with the form, and of a long one the beginning. On the start page it ends with the button that begins:
 * below it stand the address and phone number of the county's office, which are nobody's business elsewhere.
 */
async function partToShow(
  form: Locator,
  last: Locator | undefined,
  width: number,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const [whole, end] = [await form.boundingBox(), last ? await last.boundingBox() : undefined]
  if (!whole || end === null) throw new Error('The form is not to be seen.')
  const margin = 16
  // Boxes are counted from what is in view, pictures of the whole page from its top.
  const scrolled = await form.page().evaluate(() => globalThis.scrollY)
  const y = Math.max(0, whole.y + scrolled - margin)
  const bottom = end ? end.y + scrolled + end.height + margin : whole.y + scrolled + whole.height
  return { x: 0, y, width, height: Math.min(bottom - y, tallest) }
}
