const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

const unknown = /&(?!(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/iu

/** Puts characters for `&amp;` and `&#228;`. No other entity is known: `undefined` where the text has one. */
export function decodeText(text: string): string | undefined {
  if (unknown.test(text)) return undefined
  let isKnown = true
  const decoded = text.replaceAll(/&([^;]+);/gu, (_, name: string) => {
    const character = named.get(name) ?? numbered(name)
    if (character === undefined) isKnown = false
    return character ?? ''
  })
  return isKnown ? decoded : undefined
}

function numbered(name: string): string | undefined {
  const hexadecimal = /^#x([0-9a-f]{1,6})$/iu.exec(name)?.[1]
  const decimal = /^#(\d{1,7})$/u.exec(name)?.[1]
  const code = hexadecimal === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hexadecimal, 16)
  const isCharacter =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code < 0xd800) ||
    (code > 0xdfff && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff)
  return isCharacter ? String.fromCodePoint(code) : undefined
}
