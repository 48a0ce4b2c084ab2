import type { Catalogue } from '../model/catalogue.ts'
import type { ContentProblem } from '../model/content-problem.ts'
import type { Bodies } from '../model/load-content.ts'
import { type MdxNode, parseMdx } from '../model/parse-mdx.ts'
import { pagePaths } from './page-paths.ts'

/** Texts whose links are looked at. The guide also shows files of the built site, which only a build knows. */
const folders = ['services/', 'pages/']

/** Links of a text to a page of ours that there is not: nobody follows one of them twice. */
export function deadLinks(catalogue: Catalogue, bodies: Bodies): ContentProblem[] {
  const paths = pagePaths(catalogue)
  const { origin } = new URL(catalogue.county.site)
  return [...bodies]
    .filter(([file]) => folders.some((folder) => file.startsWith(folder)))
    .flatMap(([file, body]) =>
      linksIn(parseMdx(body)).flatMap(({ url, line }) => {
        const reason = reasonAgainst(url, origin, paths)
        return reason === undefined ? [] : [{ file, key: `Zeile ${line}`, reason }]
      }),
    )
}

const linksIn = (node: MdxNode): { readonly url: string; readonly line: number }[] => [
  ...(node.url === undefined ? [] : [{ url: node.url, line: node.position?.start.line ?? 1 }]),
  ...(node.children ?? []).flatMap(linksIn),
]

function reasonAgainst(url: string, origin: string, paths: ReadonlySet<string>): string | undefined {
  // A place on the same page: the build gives headings their ids.
  if (url.startsWith('#')) return undefined
  if (!/^(?:[a-z][a-z\d+.-]*:|\/)/iu.test(url))
    return `Der Link „${url}“ hat keinen ganzen Weg. Schreiben Sie ihn von vorn, zum Beispiel /leistungen/wohngeld/.`
  const target = URL.parse(url, origin)
  if (!target) return `Der Link „${url}“ ist keine Adresse. Prüfen Sie die Schreibweise.`
  if (target.origin !== origin) return undefined
  const path = decodePath(target.pathname)
  if (paths.has(path)) return undefined
  if (paths.has(`${path}/`))
    return `Am Ende des Links „${url}“ fehlt der Schrägstrich. Schreiben Sie ${path}/.`
  const [similar] = [...paths].filter((other) => lastPart(other) === lastPart(path))
  const advice =
    similar === undefined
      ? 'Prüfen Sie die Schreibweise, oder nehmen Sie den Link heraus.'
      : `Meinen Sie ${similar}?`
  return `Der Link „${url}“ führt zu keiner Seite. ${advice}`
}

const lastPart = (path: string): string => path.split('/').findLast((part) => part !== '') ?? ''

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
