import type { PolicyLine } from './policy.ts'

/**
 * Which directive a browser asks, the first that is there.
 *
 * @see https://www.w3.org/TR/CSP3/#directive-fallback-list
 */
const asked: Readonly<Record<string, readonly string[]>> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
  'worker-src': ['worker-src', 'child-src', 'script-src', 'default-src'],
}

/** Server settings and `<meta>` hold the policy in quotes; a header is its name and the policy. */
const inQuotes = /(?<=")[^"]*[a-z]-src\s[^"]*(?=")/iu
const header = /^\s*content-security-policy(?:-report-only)?\s*:/iu

/**
 * The policy of a page with what a snippet needs in it. Everything else stays as it is, letter by letter.
 *
 * A directive that nothing stands in for is not added: what a policy does not speak of it allows, and a new line would forbid
 * the page's own scripts.
 *
 * @param current The policy alone, or the line of a server's setting, a header or a `<meta>` around it.
 */
export function mergePolicy(current: string, needed: readonly PolicyLine[]): string {
  // As the source of a page may have it. The semicolon in it would end a directive.
  const text = current.replaceAll(/&(?:#39|#x27|apos);/giu, "'")
  const quoted = inQuotes.exec(text)
  if (quoted) {
    const end = quoted.index + quoted[0].length
    return text.slice(0, quoted.index) + merged(quoted[0], needed) + text.slice(end)
  }
  const [name = ''] = header.exec(text) ?? []
  return name + merged(text.slice(name.length), needed)
}

function merged(policy: string, needed: readonly PolicyLine[]): string {
  const before = policy.split(';')
  const parts = [...before]
  const added: string[] = []
  for (const { directive, source } of needed) {
    const chain = asked[directive] ?? [directive]
    const asks = chain.find((name) => before.some((part) => nameOf(part) === name))
    if (!asks) continue
    // Of two with one name, browsers heed the first.
    const index = before.findIndex((part) => nameOf(part) === asks)
    const sources = sourcesOf(before[index] ?? '')
    if (sources.some((each) => each.toLowerCase() === source.toLowerCase())) continue
    if (asks === directive || asks === `${directive}-elem`)
      parts[index] = withSource(parts[index] ?? '', source)
    else added.push([directive, ...sources.filter((each) => !isNone(each)), source].join(' '))
  }
  if (added.length === 0) return parts.join(';')
  const isClosed = words(parts.at(-1) ?? '').length === 0
  const kept = isClosed ? parts.slice(0, -1) : parts
  const last = kept.pop() ?? ''
  return (
    [...kept, last.trimEnd(), ...added.map((part) => ` ${part}`)].join(';') +
    (isClosed ? `;${parts.at(-1)}` : '')
  )
}

/** Lines of a setting may end in a backslash. */
const words = (part: string): readonly string[] => part.match(/[^\s\\]+/gu) ?? []
const nameOf = (part: string): string | undefined => words(part)[0]?.toLowerCase()
const sourcesOf = (part: string): readonly string[] => words(part).slice(1)
const isNone = (source: string): boolean => source.toLowerCase() === "'none'"

/** Put after the last source, before the end of the line; `'none'` beside a source says nothing. */
const withSource = (part: string, source: string): string =>
  part.replaceAll(/\s+'none'(?![^\s\\])/giu, '').replace(/[\s\\]*$/u, (end) => ` ${source}${end}`)
