import { join } from 'node:path'
import { close, createIndex } from 'pagefind'
import { CommandError } from '../../../src/cli/command-error.ts'
import type { Service } from '../../../src/model/service.ts'

/** A service with the text of its MDX file. */
export interface ServiceText {
  readonly slug: string
  readonly service: Service
  readonly body: string
}

/** What Pagefind is given: a page as it is, or with synonyms and situations as metadata besides. */
export type PagefindKind = 'plain' | 'meta'

/**
 * Makes Pagefind's indexes of the services' pages, each in a folder of its kind's name.
 *
 * @throws {CommandError} with what Pagefind said.
 */
export async function writePagefind(folder: string, services: readonly ServiceText[]): Promise<void> {
  try {
    for (const kind of ['plain', 'meta'] as const) {
      const { index, errors } = await createIndex({ forceLanguage: 'de' })
      demandNoErrors(errors)
      if (!index) throw new CommandError('Pagefind hat kein Verzeichnis angelegt.')
      for (const one of services) {
        const added = await index.addHTMLFile({ url: `/leistungen/${one.slug}/`, content: pageOf(one, kind) })
        demandNoErrors(added.errors)
      }
      demandNoErrors((await index.writeFiles({ outputPath: join(folder, kind) })).errors)
    }
  } finally {
    await close()
  }
}

function pageOf({ service, body }: ServiceText, kind: PagefindKind): string {
  const { title, summary, synonyms, situations } = service
  const meta =
    kind === 'plain' ? {} : { summary, synonyme: synonyms.join(', '), situationen: situations.join('. ') }
  const head = Object.entries(meta).map(
    ([name, text]) => `<meta data-pagefind-meta="${name}[content]" content="${escaped(text)}">`,
  )
  return `<!doctype html><html lang="de"><head><title>${escaped(title)}</title>${head.join('')}</head>
<body><main data-pagefind-body><h1>${escaped(title)}</h1><p>${escaped(summary)}</p>
${blocksOf(body)}</main></body></html>`
}

/** The few things that our texts are made of: headings, lists, paragraphs, and notes around them. */
const blocksOf = (body: string): string =>
  body
    .replaceAll(
      /<\/?(?:Hinweis|Frist)\b(?:\s+titel="([^"]*)")?[^>]*>/gu,
      (_, title?: string) => `\n\n${title ?? ''}\n\n`,
    )
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll('**', '')
    .split(/\n\s*\n/u)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => {
      const [, hashes = '', heading = ''] = /^(#+) (.*)$/u.exec(block) ?? []
      return hashes === ''
        ? `<p>${escaped(block)}</p>`
        : `<h${hashes.length}>${escaped(heading)}</h${hashes.length}>`
    })
    .join('\n')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function demandNoErrors(errors: readonly string[]): void {
  if (errors.length > 0)
    throw new CommandError(`Pagefinds Verzeichnis ließ sich nicht bauen: ${errors.join(' ')}`)
}
