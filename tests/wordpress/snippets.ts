import { formSnippet, snippet } from '../browsers/scenarios/scenario.ts'
import { published, type Stand } from '../browsers/stand.ts'

/** What a webmaster pastes, and how one sees that it works. */
export interface Pasted {
  /** "amt-form" */
  readonly tag: string
  readonly html: string
  /** Words that are there once the county has answered. */
  readonly shows: string
}

/** The form, always the newest; the same in one version, pinned by its hash; and what a town shows beside it. */
export async function snippetsOf(stand: Stand): Promise<Readonly<Record<string, Pasted>>> {
  const form = { tag: 'amt-form', html: formSnippet(stand), shows: 'Jetzt ausfüllen' }
  const pinned = (await published()).elements['amt-form']?.pinned
  if (!pinned) throw new Error('The site publishes no pinned form.')
  const script = `src="${stand.county.url}widgets/v1/${pinned.file}" integrity="${pinned.integrity}" crossorigin="anonymous"`
  const card = (tag: string, attributes: string, shows: string): Pasted => ({
    tag,
    html: snippet(stand, tag, attributes),
    shows,
  })
  return {
    form,
    pinned: { ...form, html: form.html.replace(/src="[^"]*"/u, script) },
    search: card('amt-search', '', 'Suchen'),
    office: card('amt-office', 'office="fuehrerscheinstelle"', 'Telefon'),
    service: card('amt-service', 'service="fuehrerschein-umtausch"', 'Zuständig'),
  }
}

/** As the block "Individuelles HTML" keeps it. */
export const inHtmlBlock = (html: string): string => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`
