import type { ReadSite } from './module-files.ts'
import { addresses, pageFiles } from './page-files.ts'

/** What the first visit of a page fetches before the service worker begins, as paths below the site. */
export interface FirstVisit {
  /** The page itself and its style sheets: what must be there before anything shows. */
  readonly shown: readonly string[]
  /** Its scripts and what these import at once. */
  readonly scripts: readonly string[]
  /** All of it: also the fonts that it asks for itself, its pictures, icon and manifest. */
  readonly everything: readonly string[]
}

/**
 * Reads what the first visit of a built page fetches. Fonts that only its style sheets name are left out: a browser
 * fetches those for letters that are rare.
 *
 * @param page Its path: `leistungen/x/index.html`.
 */
export function firstVisit(page: string, read: ReadSite): FirstVisit {
  const { files } = pageFiles(page, read)
  const isScript = (file: string) => /\.m?js$/u.test(file)
  return {
    shown: files.filter((file) => !isScript(file)),
    scripts: files.filter(isScript),
    everything: [...new Set([...files, ...besides(read(page))])],
  }
}

/** Fonts, pictures, icon and manifest that a page names. */
function besides(html: string): string[] {
  const tags = [...html.matchAll(/<(?:link|img|source)\b[^>]*>/gu)].map(([tag]) => tag)
  const named = /^<link\b[^>]*\srel="?(?:preload|icon|manifest)\b/u
  return tags.flatMap((tag) =>
    tag.startsWith('<link') ? (named.test(tag) ? addresses(tag, 'href') : []) : addresses(tag, 'src'),
  )
}
