import { type EmbedChoice, isFrame } from './choice.ts'
import { type Attribute, attributesOf } from './element.ts'
import type { EmbedFacts } from './facts.ts'
import { fallbackOf } from './fallback.ts'
import type { ScriptFile, ScriptManifest, ScriptName } from './manifest.ts'
import { themeProperties } from './theme.ts'

/** What a webmaster copies. */
export interface Snippet {
  readonly html: string
  /** Lines for the style sheet of the page, where the colours belong there. */
  readonly stylesheet?: string
}

/** CSS pixels that a frame is high until the script in it has measured. */
const frameHeight = '900'

/**
 * The script and the element, with a link in it for when there is no JavaScript. One line each and no paragraph inside:
 * editors that wrap lines in paragraphs, as WordPress' classic one does, would tear the element apart.
 *
 * @param origin Where the county's site is served, without a slash at the end.
 * @param manifest Where the pinned files are found; only read where the choice is pinned.
 */
export function snippetOf(
  choice: EmbedChoice,
  facts: EmbedFacts,
  origin: string,
  manifest: ScriptManifest,
): Snippet {
  // In a frame the form brings its own choice of language.
  const fallback = fallbackOf(isFrame(choice) ? { ...choice, language: '' } : choice, facts)
  const link = `<a href="${escaped(origin + fallback.path)}">${escaped(fallback.text)}</a>`
  const name: ScriptName = isFrame(choice) ? 'amt-frame' : choice.tag
  const lines = [scriptTag(name, origin, choice.isPinned ? manifest.get(name)?.pinned : undefined)]
  if (isFrame(choice)) {
    lines.push(
      tag('iframe', [
        ['data-amt-frame', true],
        ['src', `${origin}/rahmen/${choice.form}/`],
        ['title', fallback.text.replace(/:.*/u, '')],
        ['width', '100%'],
        ['height', frameHeight],
      ]) + '</iframe>',
      `<p>${link}</p>`,
    )
    return { html: lines.join('\n') }
  }
  const properties = themeProperties(choice.theme)
  // Two counties' scripts on one page share one registry: which county it is, each element says itself.
  const home: readonly Attribute[] = choice.tag === 'amt-outbox' ? [] : [['county', `${origin}/`]]
  const inSnippet = choice.theme.place === 'snippet' && properties.length > 0
  const style: Attribute = ['style', properties.map((property) => property.join(': ')).join('; ')]
  lines.push(
    `${tag(choice.tag, [...attributesOf(choice, facts), ...home, ...(inSnippet ? [style] : [])])}${link}</${choice.tag}>`,
  )
  const html = lines.join('\n')
  if (choice.theme.place === 'snippet' || properties.length === 0) return { html }
  const declarations = properties.map(([property, value]) => `  ${property}: ${value};`)
  return { html, stylesheet: [`${choice.tag} {`, ...declarations, '}'].join('\n') }
}

function scriptTag(name: ScriptName, origin: string, pinned: ScriptFile | undefined): string {
  const attributes: Attribute[] = [
    ['type', 'module'],
    ['src', `${origin}/widgets/v1/${pinned?.file ?? `${name}.js`}`],
  ]
  if (pinned) attributes.push(['integrity', pinned.integrity], ['crossorigin', 'anonymous'])
  return `${tag('script', attributes)}</script>`
}

const tag = (name: string, attributes: readonly Attribute[]): string =>
  `<${[name, ...attributes.map(([key, value]) => (value === true ? key : `${key}="${escaped(value)}"`))].join(' ')}>`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
