/** Characters of a text that are read; a page of print has 3000. */
const longest = 20_000

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    szlig: 'ß',
    sect: '§',
    euro: '€',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    bdquo: '„',
    ldquo: '“',
    rdquo: '”',
    shy: '',
  }),
)

/** HTML as the small Markdown of our texts: paragraphs, lists, strong, em, links. No tag is left. */
export function markdownOf(html: string): string {
  const text = html.slice(0, longest)
  if (!/[<&]/u.test(text)) return tidy(text)
  return tidy(
    text
      .replaceAll(/<(script|style|template)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/giu, '')
      .replaceAll(
        /<a\b[^<>]*?\shref\s*=\s*["']((?:https:\/\/|mailto:|tel:)[^"'<>\s)]{1,400})["'][^<>]*>([^<>]{1,200})<\/a\s*>/giu,
        '[$2]($1)',
      )
      .replaceAll(/<\/?(?:strong|b)\s*>/giu, '**')
      .replaceAll(/<\/?(?:em|i)\s*>/giu, '*')
      .replaceAll(/<li\b[^<>]*>/giu, '\n- ')
      .replaceAll(/<br\s*\/?>/giu, '\n')
      .replaceAll(/<\/?(?:p|div|h[1-6]|ul|ol|table|tr|section|article|blockquote)\b[^<>]*>/giu, '\n\n')
      .replaceAll(/<[a-z!/?][^<>]*>/giu, '')
      .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu, entity),
  )
}

/** HTML as one line without any marks, for labels. */
export const lineOf = (html: string): string =>
  markdownOf(html)
    .replaceAll(/\*\*?|^- /gmu, '')
    .replaceAll(/\[([^\]]{1,200})\]\([^)]{1,500}\)/gu, '$1')
    .replaceAll(/\s+/gu, ' ')
    .trim()

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return entities.get(name) ?? whole
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
}

const tidy = (text: string): string =>
  text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .replaceAll(/\*\*\s*\*\*/gu, '')
    .replaceAll(/\n{2,}(?=- )/gu, '\n')
    .replaceAll(/([^\n])\n(?=- )(?<!\n- [^\n]*\n)/gu, '$1\n\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()
