import type { CheckFacts } from './check-embedding.ts'
import type { Finding } from './finding.ts'
import { type PageElement, type PastedPage, withLines } from './parsed-page.ts'

type Directives = ReadonlyMap<string, readonly string[]>

/**
 * A Content Security Policy in the page itself that forbids what our snippet needs. One that a server sends is not in the
 * page's text and cannot be seen here.
 *
 * @param elements Those of ours on the page, whatever the slip in their names.
 * @see https://www.w3.org/TR/CSP3/#match-url-to-source-list
 */
export function checkPolicy(
  page: PastedPage,
  elements: readonly PageElement[],
  { origin }: CheckFacts,
): readonly Finding[] {
  const policies = withLines(page, 'meta').filter(
    ({ element }) => element.getAttribute('http-equiv')?.toLowerCase() === 'content-security-policy',
  )
  if (policies.length === 0) return []
  const scripts = [...page.document.querySelectorAll('script')].filter((script) =>
    /\/widgets\/v1\//u.test(script.getAttribute('src') ?? ''),
  )
  const hasFrame = page.document.querySelector('iframe[data-amt-frame], amt-form[frame]') !== null
  const hasStyle = elements.some((element) => element.getAttribute('style') !== null)
  return policies.flatMap(({ element, line }) => {
    const directives = readPolicy(element.getAttribute('content') ?? '')
    const allows = (names: readonly string[], address: string) => {
      const sources = names.map((name) => directives.get(name)).find((list) => list !== undefined)
      return sources === undefined || sources.some((source) => matches(source, address))
    }
    const forbidden = (directive: string, source: string): Finding => ({
      kind: 'wrong',
      code: 'policy-forbids',
      text: `Die Content-Security-Policy Ihrer Seite verbietet, was der Schnipsel braucht (${directive}).`,
      todo: `Ergänzen Sie bei ${directive}: ${source}`,
      ...(line !== undefined && { line }),
    })
    const findings: Finding[] = []
    const isScriptAllowed = scripts.every(
      (script) =>
        allows(['script-src-elem', 'script-src', 'default-src'], script.getAttribute('src') ?? '') ||
        hasNonce(script, directives),
    )
    if (!isScriptAllowed) findings.push(forbidden('script-src', `${origin}/widgets/v1/`))
    if (elements.length > 0 && !allows(['connect-src', 'default-src'], `${origin}/daten/`))
      findings.push(forbidden('connect-src', origin))
    if (hasFrame && !allows(['frame-src', 'child-src', 'default-src'], `${origin}/rahmen/x/`))
      findings.push(forbidden('frame-src', `${origin}/rahmen/`))
    if (hasStyle && !allowsInlineStyle(directives))
      findings.push({
        ...forbidden('style-src', ''),
        todo: 'Wählen Sie oben bei den Farben „In das Stylesheet Ihrer Website“ und kopieren Sie beides neu.',
      })
    return findings
  })
}

const readPolicy = (text: string): Directives =>
  new Map(
    text
      .split(';')
      .map((part) => part.trim().split(/\s+/u))
      .filter(([name]) => name)
      .toReversed()
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources]),
  )

function hasNonce(script: PageElement, directives: Directives): boolean {
  const nonce = script.getAttribute('nonce')
  const sources = directives.get('script-src-elem') ?? directives.get('script-src') ?? []
  return nonce !== null && nonce !== '' && sources.includes(`'nonce-${nonce}'`)
}

function allowsInlineStyle(directives: Directives): boolean {
  const sources = ['style-src-attr', 'style-src', 'default-src']
    .map((name) => directives.get(name))
    .find((list) => list !== undefined)
  return sources === undefined || sources.includes("'unsafe-inline'")
}

/** Whether a source of a policy fits an address: scheme, host with `*.`, path. */
function matches(source: string, address: string): boolean {
  const target = URL.parse(address)
  if (!target) return false
  if (source === '*') return true
  if (/^[a-z][a-z+.-]*:$/iu.test(source)) return source.toLowerCase() === target.protocol
  const [, scheme, host = '', port, path = ''] =
    /^(?:([a-z][a-z+.-]*):\/\/)?([^/:']+)(?::(\d+|\*))?(\/.*)?$/iu.exec(source) ?? []
  if (host === '') return false
  if (scheme && `${scheme.toLowerCase()}:` !== target.protocol) return false
  const isHost = host.startsWith('*.')
    ? target.hostname.endsWith(host.slice(1).toLowerCase())
    : target.hostname === host.toLowerCase()
  if (!isHost || (port !== undefined && port !== '*' && port !== target.port)) return false
  if (port === undefined && target.port !== '') return false
  return path === '' || (path.endsWith('/') ? target.pathname.startsWith(path) : target.pathname === path)
}
