import { say } from '../../../src/cli/terminal.ts'
import { barChart } from '../bar-chart.ts'
import { german, rounded } from '../figures.ts'
import { tell } from '../progress.ts'
import type { MeasuredPage } from './contestant.ts'
import {
  type Category,
  failedAudits,
  type LighthouseResult,
  scoreOf,
  scoreWithout,
  transferredBy,
  vitalsOf,
} from './lighthouse-result.ts'
import { type Preset, presets } from './run-lighthouse.ts'
import { drawTable } from './table.ts'

/** A page as Lighthouse found it in one of its presets. */
export interface Finding {
  readonly page: MeasuredPage
  readonly preset: Preset
  /** The run in the middle. */
  readonly result: LighthouseResult
  /** All of them. */
  readonly runs: readonly LighthouseResult[]
}

export interface Versions {
  readonly lighthouse: string
  readonly starlight: string
  readonly astro: string
}

/** The audit that a page which is not to be found by search engines fails by intention. */
const crawlable = 'is-crawlable'

/** How a page did. */
interface Marks {
  readonly scores: Readonly<Record<Category, number>>
  /** SEO without the audit whether search engines may list the page; only where they shall not. */
  readonly seoWithoutNoindex?: number
}

/** Marks, times and bytes of every page: drawn for people, one JSON line at the end. */
export function reportPages(findings: readonly Finding[], versions: Versions): void {
  tell(`\n${scoreTable(findings)}\n`)
  for (const line of [...noindexNotes(findings), ...warnings(findings)]) tell(line)
  for (const preset of Object.keys(presets) as Preset[]) {
    const shown = findings.filter((finding) => finding.preset === preset)
    tell(`\n${barChart(`Größter Inhalt sichtbar (LCP), ${presets[preset]}:`, shown.map(lcpBar))}`)
  }
  tell(`\n${byteTable(findings.filter(({ preset }) => preset === 'mobile'))}\n`)
  for (const line of lostPoints(findings)) tell(line)
  say(JSON.stringify({ measured: 'lighthouse', ...versions, pages: findings.map(jsonOf) }))
}

/**
 * Tells whether all of ours have every point. Where search engines shall not list a page, SEO counts without the audit
 * that asks for the opposite.
 */
export const isPerfect = (findings: readonly Finding[]): boolean =>
  findings
    .filter(({ page }) => page.system === 'Amtswerk')
    .map(marksOf)
    .every(({ scores, seoWithoutNoindex }) =>
      Object.values({ ...scores, seo: seoWithoutNoindex ?? scores.seo }).every((score) => score === 100),
    )

function marksOf({ page, result }: Finding): Marks {
  const scores = {
    performance: scoreOf(result, 'performance'),
    accessibility: scoreOf(result, 'accessibility'),
    'best-practices': scoreOf(result, 'best-practices'),
    seo: scoreOf(result, 'seo'),
  }
  return page.noindex ? { scores, seoWithoutNoindex: scoreWithout(result, 'seo', crawlable) } : { scores }
}

const label = ({ page }: Finding): string => `${page.system}: ${page.name}`

const scoreTable = (findings: readonly Finding[]): string =>
  drawTable(
    ['Seite', 'Gerät', 'Leistung', 'Barrierefrei', 'Gute Praxis', 'SEO', 'LCP', 'TBT', 'CLS'],
    findings.map((finding) => {
      const { scores, seoWithoutNoindex } = marksOf(finding)
      const { lcp, tbt, cls } = vitalsOf(finding.result)
      const seo = seoWithoutNoindex === undefined ? `${scores.seo}` : `${scores.seo} (${seoWithoutNoindex}*)`
      return [
        label(finding),
        presets[finding.preset],
        withRange(scores.performance, finding.runs),
        `${scores.accessibility}`,
        `${scores['best-practices']}`,
        seo,
        `${german(lcp / 1000, 2)} s`,
        `${german(tbt, 0)} ms`,
        german(cls, 3),
      ]
    }),
  )

/** A mark for performance with the lowest and the highest of all runs, where they differ: "99 (97–100)". */
function withRange(mark: number, runs: readonly LighthouseResult[]): string {
  const marks = runs.map((run) => scoreOf(run, 'performance'))
  const [lowest, highest] = [Math.min(...marks), Math.max(...marks)]
  return lowest === highest ? `${mark}` : `${mark} (${lowest}–${highest})`
}

/** What Lighthouse holds against the measurement itself: above all a machine that is busy with other things. */
function warnings(findings: readonly Finding[]): readonly string[] {
  const all = findings.flatMap(({ runs }) => runs)
  const said = new Set(all.flatMap(({ runWarnings = [] }) => runWarnings))
  return [...said].map((warning) => {
    const times = all.filter(({ runWarnings }) => runWarnings?.includes(warning)).length
    return `! Lighthouse warnt in ${times} von ${all.length} Läufen: ${warning.replaceAll(/\s*\[.*?\]\(.*?\)/gu, '')}`
  })
}

function noindexNotes(findings: readonly Finding[]): readonly string[] {
  const names = new Set(findings.filter(({ page }) => page.noindex).map(({ page }) => page.name))
  return [...names].map(
    (name) =>
      `* „${name}“ bittet Suchmaschinen mit Absicht, sie nicht aufzunehmen (robots: noindex): Trefferlisten sind dort
  Ballast. Lighthouse wertet das in „${crawlable}“ als Fehler, 100 für SEO sind damit nicht zu haben. In Klammern die
  Wertung ohne diese eine Prüfung.`,
  )
}

function lcpBar(finding: Finding) {
  const { lcp } = vitalsOf(finding.result)
  return { label: label(finding), value: lcp, figure: `${german(lcp / 1000, 2)} s` }
}

function byteTable(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => ({ finding, bytes: transferredBy(finding.result) }))
  const kilo = (bytes: number) => german(bytes / 1000, 1)
  const table = drawTable(
    ['Übertragen, in kB', 'HTML', 'CSS', 'Schrift', 'JavaScript', 'Übriges', 'Summe'],
    rows.map(({ finding, bytes }) => [
      label(finding),
      ...[bytes.html, bytes.css, bytes.fonts, bytes.js, bytes.other, bytes.total].map(kilo),
    ]),
  )
  const bars = rows.map(({ finding, bytes }) => ({
    label: label(finding),
    value: bytes.total,
    figure: `${kilo(bytes.total)} kB`,
  }))
  return `${table}\n\n${barChart('Beim ersten Besuch übertragen (Brotli, mit Kopfzeilen):', bars)}`
}

/** What costs points, and where. */
function lostPoints(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap((finding) => {
    const failed = failedAudits(finding.result)
    if (failed.length === 0) return []
    const lines = failed.map(({ category, audit, title, score, why }) =>
      [
        `  ${category} · ${audit} (${german(score * 100, 0)}): ${title}`,
        ...why.map((place) => `      ${place}`),
      ].join('\n'),
    )
    return [`Punkte verloren – ${label(finding)}, ${presets[finding.preset]}:`, ...lines, '']
  })
}

function jsonOf(finding: Finding): object {
  const { page, preset, result } = finding
  const { lcp, tbt, cls } = vitalsOf(result)
  return {
    system: page.system,
    page: page.path,
    preset,
    ...marksOf(finding),
    performanceOfRuns: finding.runs.map((run) => scoreOf(run, 'performance')),
    lcp: rounded(lcp, 0),
    tbt: rounded(tbt, 0),
    cls: rounded(cls, 4),
    transferred: transferredBy(result),
    failed: failedAudits(result).map(({ category, audit, score }) => ({ category, audit, score })),
  }
}
