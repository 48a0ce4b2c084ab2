/** The four categories, in the order of Lighthouse. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof categories)[number]

/** What we read of Lighthouse's JSON (LHR). */
export interface LighthouseResult {
  readonly lighthouseVersion: string
  /** What may be wrong with the measurement itself, in German. */
  readonly runWarnings?: readonly string[]
  readonly runtimeError?: { readonly code: string; readonly message: string }
  readonly categories: Readonly<Record<Category, CategoryResult>>
  readonly audits: Readonly<Record<string, Audit>>
}

interface CategoryResult {
  /** 0 to 1. */
  readonly score: number | null
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[]
}

interface Audit {
  readonly title: string
  /** Null where it does not apply, cannot be decided by a machine or only informs: then it does not count. */
  readonly score: number | null
  readonly numericValue?: number
  readonly displayValue?: string
  readonly details?: { readonly items?: readonly Readonly<Record<string, unknown>>[] }
}

/** Bytes as they came over the wire, with the heads of the answers. */
export interface Transferred {
  readonly html: number
  readonly css: number
  readonly fonts: number
  readonly js: number
  /** Icons, data, indexes of a search. */
  readonly other: number
  readonly total: number
}

/** An audit that costs a page points. */
export interface FailedAudit {
  readonly category: Category
  readonly audit: string
  readonly title: string
  readonly score: number
  /** What Lighthouse says to it: "1,2 s", elements, messages. */
  readonly why: readonly string[]
}

/** The times of Lighthouse that people talk about. */
export interface Vitals {
  /** Milliseconds. */
  readonly lcp: number
  /** Milliseconds. */
  readonly tbt: number
  readonly cls: number
}

/** A category's mark, 0 to 100; NaN where Lighthouse could not give one. */
export const scoreOf = ({ categories }: LighthouseResult, category: Category): number =>
  Math.round((categories[category].score ?? NaN) * 100)

/** The mark a category would get if one of its audits were not asked: the weighted mean of all others. */
export function scoreWithout(result: LighthouseResult, category: Category, audit: string): number {
  const counted = result.categories[category].auditRefs.flatMap(({ id, weight }) => {
    const score = result.audits[id]?.score ?? null
    return id === audit || score === null ? [] : [{ weight, points: weight * score }]
  })
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0)
  return Math.round((counted.reduce((sum, { points }) => sum + points, 0) / weights) * 100)
}

/** Audits without points that say where another one lost them. */
const explained: Readonly<Record<string, string>> = { 'cumulative-layout-shift': 'layout-shifts' }

/** What costs points in categories that lack some, the dearest first. */
export function failedAudits(result: LighthouseResult): readonly FailedAudit[] {
  const { audits } = result
  const lacking = categories.filter((category) => scoreOf(result, category) !== 100)
  return lacking.flatMap((category) =>
    result.categories[category].auditRefs
      .flatMap(({ id, weight }) => {
        const audit = audits[id]
        if (!audit || weight === 0 || audit.score === null || audit.score >= 0.995) return []
        const { title, score } = audit
        const why = [...reasons(audit), ...reasons(audits[explained[id] ?? ''])]
        return [{ category, audit: id, title, score, why, lost: weight * (1 - score) }]
      })
      .toSorted((a, b) => b.lost - a.lost)
      .map(({ lost: _, ...failed }) => failed),
  )
}

/** Places that are told of each audit. */
const most = 5

function reasons(audit: Audit | undefined): readonly string[] {
  const places = (audit?.details?.items ?? []).map(placeOf).filter((place) => place !== undefined)
  const more = places.length > most ? [`und ${places.length - most} weitere`] : []
  return [...(audit?.displayValue ? [audit.displayValue] : []), ...places.slice(0, most), ...more]
}

/** Where an item of an audit is, or what it says: tables of Lighthouse have different columns. */
function placeOf(item: Readonly<Record<string, unknown>>): string | undefined {
  const { node, source, sourceLocation, description, url, reason, issueType } = item
  const inPage = (node ?? source) as { snippet?: string; selector?: string } | string | undefined
  const text = typeof inPage === 'string' ? inPage : (inPage?.snippet ?? inPage?.selector)
  const file = (sourceLocation as { url?: string } | undefined)?.url
  const said = [description, issueType, reason, text, url, file].filter((value) => typeof value === 'string')
  return said.length === 0 ? undefined : said.join(' – ').slice(0, 300)
}

export const vitalsOf = ({ audits }: LighthouseResult): Vitals => ({
  lcp: audits['largest-contentful-paint']?.numericValue ?? NaN,
  tbt: audits['total-blocking-time']?.numericValue ?? NaN,
  cls: audits['cumulative-layout-shift']?.numericValue ?? NaN,
})

const kinds: Readonly<Record<string, Exclude<keyof Transferred, 'other' | 'total'>>> = {
  Document: 'html',
  Stylesheet: 'css',
  Font: 'fonts',
  Script: 'js',
}

/** What the page fetched, by kind. */
export function transferredBy({ audits }: LighthouseResult): Transferred {
  const bytes = { html: 0, css: 0, fonts: 0, js: 0, other: 0, total: 0 }
  for (const { resourceType, transferSize } of audits['network-requests']?.details?.items ?? []) {
    const size = Number(transferSize ?? 0)
    bytes[kinds[String(resourceType)] ?? 'other'] += size
    bytes.total += size
  }
  return bytes
}

/** Of several runs of one page that in the middle: by the mark for performance, then by how soon the largest part was there. */
export function middleRun(runs: readonly LighthouseResult[]): LighthouseResult {
  const sorted = runs.toSorted(
    (a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance') || vitalsOf(b).lcp - vitalsOf(a).lcp,
  )
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]
  if (!middle) throw new Error('No run.')
  return middle
}
