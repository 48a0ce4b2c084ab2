import { moduleFiles, type ReadSite } from './module-files.ts'

/** What a page must load, as paths below the site. */
export interface PageFiles {
  /** HTML, style sheets, scripts and what these import. */
  readonly files: readonly string[]
  /** All fonts that its style sheets name; a browser loads those whose letters it meets. */
  readonly fonts: readonly string[]
}

/** Reads what a built page references statically. @param page Its path: `formulare/x/index.html`. */
export function pageFiles(page: string, read: ReadSite): PageFiles {
  const html = read(page)
  const tags = [...html.matchAll(/<(?:link|script|astro-island)\b[^>]*>/gu)].map(([tag]) => tag)
  const styles = tags
    .filter((tag) => /\brel="?stylesheet\b/u.test(tag))
    .flatMap((tag) => addresses(tag, 'href'))
  const scripts = tags.flatMap(scriptsOf)
  const modules = scripts.flatMap((script) => moduleFiles(script, read, 'now'))
  const fonts = styles.flatMap((style) =>
    [...read(style).matchAll(/url\("?\/([^")]+\.woff2?)"?\)/gu)].map(([, font = '']) => font),
  )
  return { files: [...new Set([page, ...styles, ...modules])], fonts: [...new Set(fonts)] }
}

function scriptsOf(tag: string): string[] {
  if (tag.startsWith('<link')) return /\brel="?modulepreload\b/u.test(tag) ? addresses(tag, 'href') : []
  return ['src', 'component-url', 'renderer-url', 'before-hydration-url'].flatMap((name) =>
    addresses(tag, name),
  )
}

/** The value of an attribute, if it is an address on this site. */
export function addresses(tag: string, attribute: string): string[] {
  const value = new RegExp(`\\s${attribute}="?/([^"\\s>]+)`, 'u').exec(tag)?.[1]
  return value === undefined ? [] : [value]
}
