import { euro } from '../../../src/model/euro.ts'
import type { Fee, Service } from '../../../src/model/service.ts'

/**
 * A service as a page of Starlight: the same title, summary, text, lists and tables in the same order, in the Markdown that
 * Starlight's documentation asks for.
 *
 * @param body The text of its MDX file, without front matter.
 */
export function starlightPage(service: Service, body: string): string {
  const { title, summary, requirements, documents, steps, deadlines, fees, notes, legalBasis, remedy } =
    service
  return [
    `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(summary)}\n---`,
    plain(summary),
    withAsides(body.trim()),
    section('Voraussetzungen', requirements.map(plain).map(bullet)),
    section(
      'Das brauchen Sie',
      documents.map((item) => bullet(plain(typeof item === 'string' ? item : `${item.what}, ${item.when}`))),
    ),
    section(
      'So läuft es ab',
      steps.map(
        (step, index) =>
          `${index + 1}. **${plain(step.title)}**${step.text ? `\\\n   ${plain(step.text)}` : ''}`,
      ),
    ),
    section(
      'Fristen',
      table(
        ['Für', 'Frist'],
        deadlines?.map(({ what, text }) => [what, text]),
      ),
    ),
    section(
      'Kosten',
      table(
        ['Wofür', 'Betrag'],
        fees?.map((fee) => [feeName(fee), amount(fee)]),
      ),
    ),
    section('Gut zu wissen', notes?.flatMap((text) => [plain(text), '']) ?? []),
    section(
      'Rechtsgrundlage',
      legalBasis.map((basis) => bullet(link(basis))),
    ),
    section('Wenn Sie nicht einverstanden sind', remedy === undefined ? [] : [plain(remedy)]),
    service.sources.map((source) => bullet(`Quelle: ${link(source)}`)).join('\n'),
  ]
    .filter((text) => text !== '')
    .join('\n\n')
    .concat('\n')
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n').trim()}`

const bullet = (text: string): string => `- ${text}`

const link = ({ title, url }: { readonly title: string; readonly url: string }): string =>
  `[${plain(title)}](<${url}>)`

function table(head: readonly string[], rows: readonly (readonly string[])[] = []): string[] {
  if (rows.length === 0) return []
  return [head, head.map(() => '---'), ...rows.map((row) => row.map(plain))].map(
    (row) => `| ${row.join(' | ')} |`,
  )
}

const feeName = (fee: Fee): string => ('frame' in fee ? `${fee.what} (${fee.frame})` : fee.what)

const amount = (fee: Fee): string =>
  'frame' in fee ? 'je nach Fall' : fee.cents === 0 ? 'kostenfrei' : euro(fee.cents)

/** Text in which nothing is Markdown: also no list that begins with "1. Januar". */
const plain = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]{}<>#|~:]/gu, '\\$&')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^[-+](?= )/u, '\\$&')

/** Our two parts as Starlight's own: a note, and a caution for a day not to be missed. */
const withAsides = (body: string): string =>
  body
    .replaceAll(
      /^<Hinweis(?:\s+titel="([^"]*)")?\s*>/gmu,
      (_, title?: string) => `:::note[${title ?? 'Hinweis'}]`,
    )
    .replaceAll(
      /^<Frist(?:\s+titel="([^"]*)")?\s*>/gmu,
      (_, title?: string) => `:::caution[${title ?? 'Frist'}]`,
    )
    .replaceAll(/^<\/(?:Hinweis|Frist)>/gmu, ':::')
