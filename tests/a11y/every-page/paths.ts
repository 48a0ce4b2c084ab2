import { pagesOf } from '../../e2e/support/built-site.ts'

/** Pages that are no files: results, no results, and what is not there. */
const further = ['/suche/?q=f%C3%BChrerschein', '/suche/?q=xyzxyz', '/gibt-es-nicht/']

/** Every page of a built site as a citizen can see it, and the kinds they are of. */
export interface Paths {
  readonly all: readonly string[]
  /** One page of each kind: the one with the most in it. */
  readonly ofEachKind: readonly string[]
}

/** @param site Folder of the built site. */
export async function pathsOf(site?: string): Promise<Paths> {
  const files = await pagesOf(site)
  const pages = files
    .filter(({ path }) => path.endsWith('/'))
    .map(({ path, html }) => ({ path, size: html.length }))
  pages.push(...further.map((path) => ({ path, size: 0 })))
  const kinds = Map.groupBy(pages, ({ path }) => kindOf(path))
  const largest = [...kinds.values()].flatMap(
    (each) => each.toSorted((one, other) => other.size - one.size).at(0)?.path ?? [],
  )
  // Kind by kind: whoever takes every fourth gets some of each.
  return { all: [...kinds.values()].flat().map(({ path }) => path), ofEachKind: largest }
}

/** `/leistungen/wohngeld/checkliste/` is one of `/leistungen/…/checkliste/`. Pages at the top are of a kind of their own. */
export function kindOf(path: string): string {
  const [folder = '', ...rest] = path.split('/').slice(1, -1)
  if (rest.length === 0 || path.includes('?')) return path
  const at = folder === 'en' ? 1 : 0
  return `/${[folder, ...rest.map((part, index) => (index === at ? '…' : part))].join('/')}/`
}
