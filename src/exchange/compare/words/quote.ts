/** Characters of a text that a sentence repeats. */
const longest = 160

/** „Text“ on one line, shortened where it is long. */
export function quote(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  const characters = [...line]
  return `„${
    characters.length > longest
      ? `${characters
          .slice(0, longest - 1)
          .join('')
          .trimEnd()}…`
      : line
  }“`
}

/** „a“, „b“ und „c“ */
export const listed = (items: readonly string[]): string =>
  items.length > 1 ? `${items.slice(0, -1).join(', ')} und ${items.at(-1) ?? ''}` : (items[0] ?? '')
