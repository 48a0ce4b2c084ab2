import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { countyToBuild } from '../../../src/cli/build/county-to-build.ts'
import { CommandError } from '../../../src/cli/command-error.ts'
import { findChromium } from '../../../src/cli/test/find-chromium.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import { contentRoot } from '../../../src/model/content-root.ts'
import { part, tell } from '../progress.ts'
import { buildStarlight } from './build-starlight.ts'
import type { MeasuredPage, ServedPage, ServedSite } from './contestant.ts'
import { type LighthouseResult, middleRun } from './lighthouse-result.ts'
import { type Finding, isPerfect, reportPages } from './report-pages.ts'
import { type Preset, presets, runLighthouse } from './run-lighthouse.ts'
import { buildOurs, dataDir, serveOurs } from './serve-ours.ts'
import { serveSite } from './serve-site.ts'
import { starlightPage } from './starlight-page.ts'
import { installTools, toolVersion } from './tools.ts'

/** The service that both systems show. */
const slug = 'wohngeld'

const pages: readonly MeasuredPage[] = [
  { name: 'Startseite', system: 'Amtswerk', path: '/' },
  { name: 'Leistung', system: 'Amtswerk', path: `/leistungen/${slug}/` },
  { name: 'Formular', system: 'Amtswerk', path: '/formulare/schulbus-meldung/' },
  { name: 'Suche', system: 'Amtswerk', path: `/suche/?q=${slug}`, noindex: true },
  { name: 'Leistung', system: 'Starlight', path: `/leistungen/${slug}/` },
]

/** Runs of each page; that in the middle counts. */
const runs = 3

/**
 * Builds the site, serves it packed, and has Lighthouse judge its main pages on a phone and on a desktop, beside a page of
 * Starlight with the same text. JSON goes to stdout, drawings to stderr.
 *
 * @returns 1 where one of ours lacks a point.
 */
export async function benchPages(): Promise<number> {
  await installTools()
  const chromium = await findChromium(tell)
  await part('Amtswerk bauen', buildOurs)
  const county = await countyToBuild({ dataDir, passphraseFile: undefined })
  const starlight = await part('Starlight bauen', () => starlightWith(county.catalogue))
  const sites: ServedSite[] = []
  try {
    const ours = await serveOurs(county)
    sites.push(ours)
    const theirs = await serveSite(starlight)
    sites.push(theirs)
    const served = pages.map((page) => ({
      ...page,
      url: new URL(page.path, (page.system === 'Amtswerk' ? ours : theirs).origin).href,
    }))
    await part('Jede Seite einmal abrufen', () => visitAll(served))
    const findings = await judge(served, chromium)
    reportPages(findings, {
      lighthouse: await toolVersion('lighthouse'),
      starlight: await toolVersion('@astrojs/starlight'),
      astro: await toolVersion('astro'),
    })
    return isPerfect(findings) ? 0 : 1
  } finally {
    for (const site of sites) await site.close()
  }
}

/** Starlight's site with the service's text. @returns Its folder. */
async function starlightWith({ county, services }: Catalogue): Promise<string> {
  const service = services.get(slug)
  if (!service) throw new CommandError(`Für diese Messung wird die Leistung „${slug}“ gebraucht.`)
  const file = await readFile(join(contentRoot(), 'services', `${slug}.mdx`), 'utf8')
  const body = file.replace(/^---\r?\n.*?\n---\r?\n/su, '')
  return buildStarlight({ title: county.name, site: county.site, slug, page: starlightPage(service, body) })
}

/** A server that packs on demand is slow the first time, which no page should pay for. */
async function visitAll(served: readonly ServedPage[]): Promise<void> {
  for (const { url } of served) {
    const { ok } = await fetch(url, { headers: { 'Accept-Encoding': 'br' } })
    if (!ok)
      throw new CommandError(
        `Die Seite ${new URL(url).pathname} gibt es nicht, sie gehört zu dieser Messung.`,
      )
  }
}

async function judge(served: readonly ServedPage[], chromium: string): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const [number, page] of served.entries()) {
    for (const preset of Object.keys(presets) as Preset[]) {
      const title = `Lighthouse, ${runs}-mal: ${page.system}, ${page.name} (${presets[preset]})`
      const results = await part(title, async () => {
        const all: LighthouseResult[] = []
        for (let run = 1; run <= runs; run += 1)
          all.push(await runLighthouse(page.url, preset, `${number + 1}-${preset}-${run}`, chromium))
        return all
      })
      findings.push({ page, preset, result: middleRun(results), runs: results })
    }
  }
  return findings
}
