import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type HtmlElement, Parser, StaticConfigLoader } from 'html-validate'
import { filesOf, pagesOf } from './built-site.ts'

/** A link that leads nowhere. */
export interface BrokenLink {
  /** Page or file it stands in: `/leistungen/wohngeld/` */
  readonly page: string
  /** As written there: `href="#kosten"` */
  readonly link: string
  /** German: what is wrong with it. */
  readonly reason: string
}

/** Attributes that hold an address. Any other that begins with a slash is taken for one, too: `component-url`. */
const addresses = ['href', 'src', 'action', 'formaction', 'poster']

/** Attributes that hold ids of the same page. */
const references = [
  'for',
  'headers',
  'list',
  'popovertarget',
  'aria-activedescendant',
  'aria-controls',
  'aria-describedby',
  'aria-details',
  'aria-errormessage',
  'aria-labelledby',
  'aria-owns',
  'data-filters',
]

/** Answered by the intake, which is no file. */
const intake = '/api/v1/'

interface Found {
  readonly name: string
  readonly value: string
}

/** What a page holds: ids to lead to, and what leads somewhere. */
interface Marks {
  readonly ids: ReadonlySet<string>
  readonly links: readonly Found[]
  readonly references: readonly Found[]
}

/**
 * Every link, image, script, stylesheet, form action, anchor and reference between elements of a built site that leads
 * to nothing; also those in style sheets, in the sitemap and in the manifest.
 *
 * @param site Folder of the built site.
 * @param origin Where it will be served: full addresses there are links of the site, too.
 */
export async function findBrokenLinks(site: string, origin: string): Promise<readonly BrokenLink[]> {
  const files = new Set(await filesOf(site))
  const config = await new StaticConfigLoader({ root: true, elements: ['html5'] }).getConfigFor('page.html')
  const pages = new Map<string, Marks>()
  for (const { path, html } of await pagesOf(site))
    pages.set(path, marksOf(new Parser(config).parseHtml(html)))
  for (const [path, links] of await otherFiles(site, files))
    pages.set(path, { ids: new Set(), links, references: [] })
  const ids = new Map<string, ReadonlySet<string>>()
  for (const [path, marks] of pages) ids.set(path, marks.ids)
  for (const file of files)
    if (file.endsWith('.svg')) ids.set(`/${file}`, idsIn(await readFile(join(site, file), 'utf8')))

  return [...pages].flatMap(([page, marks]) => [
    ...marks.links.flatMap(({ name, value }) => {
      const reason = reasonAgainst({ value, page, origin, files, ids })
      return reason === undefined ? [] : [{ page, link: `${name}="${value}"`, reason }]
    }),
    ...marks.references.flatMap(({ name, value }) =>
      value
        .split(/\s+/u)
        .filter((id) => !marks.ids.has(id))
        .map((id) => ({
          page,
          link: `${name}="${value}"`,
          reason: `Auf der Seite gibt es nichts mit der id „${id}“.`,
        })),
    ),
  ])
}

function marksOf(root: HtmlElement): Marks {
  const ids = new Set<string>()
  const links: Found[] = []
  const refs: Found[] = []
  for (const element of root.querySelectorAll('*')) {
    for (const { key: name, value: raw } of element.attributes) {
      const value = decoded(String(raw ?? ''))
      if (name === 'id' || (name === 'name' && element.tagName === 'a')) ids.add(value)
      else if (references.includes(name) || (name === 'form' && !element.tagName.includes('-')))
        refs.push({ name, value })
      else if (name === 'srcset')
        for (const candidate of value.split(','))
          links.push({ name, value: candidate.trim().split(/\s+/u)[0] ?? '' })
      else if (addresses.includes(name) || /^(?:\/|https?:)/u.test(value)) links.push({ name, value })
    }
  }
  return { ids, links, references: refs }
}

/** Files that are no pages but lead somewhere. */
async function otherFiles(site: string, files: ReadonlySet<string>): Promise<Map<string, Found[]>> {
  const patterns: readonly [suffix: string, pattern: RegExp, name: string][] = [
    ['.css', /url\(["']?([^"')]+)["']?\)/gu, 'url'],
    ['.xml', /<loc>([^<]+)<\/loc>/gu, 'loc'],
    ['.webmanifest', /"(?:src|start_url)":\s*"([^"]+)"/gu, 'src'],
  ]
  const found = new Map<string, Found[]>()
  for (const file of files)
    for (const [suffix, pattern, name] of patterns) {
      if (!file.endsWith(suffix)) continue
      const text = await readFile(join(site, file), 'utf8')
      found.set(
        `/${file}`,
        [...text.matchAll(pattern)].map(([, value = '']) => ({ name, value: decoded(value) })),
      )
    }
  return found
}

function reasonAgainst({
  value,
  page,
  origin,
  files,
  ids,
}: {
  value: string
  page: string
  origin: string
  files: ReadonlySet<string>
  ids: ReadonlyMap<string, ReadonlySet<string>>
}): string | undefined {
  const target = URL.parse(value, new URL(page, origin))
  if (!target) return 'Das ist keine Adresse.'
  if (target.origin !== new URL(origin).origin) return undefined
  const path = decodeURIComponent(target.pathname)
  if (path.startsWith(intake)) return undefined
  const file = `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`
  if (!files.has(file))
    return files.has(`${file}/index.html`)
      ? `Die Adresse muss mit einem Schrägstrich enden: ${path}/`
      : `Die Seite oder Datei ${path} gibt es nicht.`
  const id = decodeURIComponent(target.hash.slice(1))
  if (id === '' || id === 'top' || (ids.get(path)?.has(id) ?? false)) return undefined
  return `Auf ${path} gibt es keine Stelle mit der id „${id}“.`
}

const idsIn = (svg: string): Set<string> =>
  new Set([...svg.matchAll(/\bid="([^"]+)"/gu)].map(([, id = '']) => id))

const decoded = (text: string): string =>
  text
    .replaceAll(/&#(?:x([\da-f]+)|(\d+));/giu, (_, hex?: string, number?: string) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(number)),
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
