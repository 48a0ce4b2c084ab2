import { brotliCompressSync, constants } from 'node:zlib'
import { type FirstVisit, firstVisit } from './first-visit.ts'
import { measure, type Measured } from './measure.ts'

/** Bytes, Brotli, that the first visit of a page may cost; null where it is only told. */
export type VisitBudgets = Readonly<Record<keyof FirstVisit, number | null>>

const names: Readonly<Record<keyof FirstVisit, string>> = {
  shown: 'HTML and CSS',
  scripts: 'JavaScript',
  everything: 'everything on first visit',
}

/** Pages that are measured exactly, of those that a quick look finds heaviest. */
const candidates = 4

/**
 * Measures what the first visit of one kind of page costs. Of each sum the heaviest page counts.
 *
 * @param kind Name for the entries: "service page".
 */
export function visitEntries(
  kind: string,
  pages: readonly string[],
  budgets: VisitBudgets,
  bytes: (path: string) => Uint8Array,
): readonly Measured[] {
  const text = (path: string) => Buffer.from(bytes(path)).toString('utf8')
  const visits = pages.map((page) => ({ page, visit: firstVisit(page, text) }))
  const quickSize = remembered((path: string) => quicklyCompressed(bytes(path)))
  return (Object.keys(names) as (keyof FirstVisit)[]).flatMap((part) => {
    const [heaviest] = visits
      .map(({ page, visit }) => ({ page, files: visit[part] }))
      .map((entry) => ({ ...entry, quick: entry.files.reduce((sum, file) => sum + quickSize(file), 0) }))
      .toSorted((a, b) => b.quick - a.quick)
      .slice(0, candidates)
      .map(({ page, files }) => ({
        page,
        ...measure(`${kind}: ${names[part]}`, files, budgets[part], bytes),
      }))
      .toSorted((a, b) => b.brotli - a.brotli)
    return heaviest ? [heaviest] : []
  })
}

const quicklyCompressed = (bytes: Uint8Array): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length

function remembered<T>(work: (path: string) => T): (path: string) => T {
  const results = new Map<string, T>()
  return (path) => {
    const result = results.has(path) ? (results.get(path) as T) : work(path)
    results.set(path, result)
    return result
  }
}
