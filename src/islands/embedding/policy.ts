import { type EmbedChoice, isFrame } from './choice.ts'
import { themeProperties } from './theme.ts'

/** Where the page speaks of policies. */
export const policyId = 'csp'

/** A directive that a snippet needs, and why. */
export interface PolicyLine {
  readonly directive: string
  /** What is new; the page's own `'self'` comes with it, see `lineText`. */
  readonly source: string
  /** German: what breaks without it. */
  readonly because: string
}

/**
 * What a page's Content Security Policy must allow for a snippet, and nothing more.
 *
 * @param origin Where the county's site is served, without a slash at the end.
 */
export function policyFor(choice: EmbedChoice, origin: string): readonly PolicyLine[] {
  const script = {
    directive: 'script-src',
    source: `${origin}/widgets/v1/`,
    because: 'Der Browser darf unser Skript laden.',
  }
  if (isFrame(choice))
    return [
      script,
      {
        directive: 'frame-src',
        source: `${origin}/rahmen/`,
        because: 'Der Browser darf den Rahmen mit dem Formular zeigen.',
      },
    ]
  return [
    script,
    {
      directive: 'connect-src',
      source: origin,
      because:
        choice.tag === 'amt-form' || choice.tag === 'amt-outbox'
          ? 'Das Formular darf geladen und ein Antrag darf gesendet werden.'
          : 'Die Daten des Landkreises dürfen geladen werden.',
    },
    ...(choice.hasWorker && choice.tag === 'amt-form'
      ? [{ directive: 'worker-src', source: "'self'", because: 'Ihre Zusatzdatei darf laufen.' }]
      : []),
  ]
}

/** Only where the page demands Trusted Types. A pinned file is one piece and brings a policy of its own name. */
export const trustedTypesFor = (choice: EmbedChoice): PolicyLine | undefined =>
  isFrame(choice)
    ? undefined
    : {
        directive: 'trusted-types',
        source: choice.isPinned ? choice.tag : 'lit-html',
        because: 'Nur, wenn in Ihrer Richtlinie schon „trusted-types“ steht.',
      }

/** Colours in the snippet are an attribute that a strict `style-src` forbids. */
export const needsInlineStyle = (choice: EmbedChoice): boolean =>
  !isFrame(choice) && choice.theme.place === 'snippet' && themeProperties(choice.theme).length > 0

/** A whole line. Who adds one where there was none keeps what the page itself loads. */
export const lineText = ({ directive, source }: PolicyLine): string =>
  directive.endsWith('-src') && source !== "'self'"
    ? `${directive} 'self' ${source}`
    : `${directive} ${source}`

/** As one copies it. */
export const policyText = (lines: readonly PolicyLine[]): string =>
  lines.map((line) => `${lineText(line)};`).join('\n')
