const parts: Readonly<Record<string, string>> = {
  '9': String.raw`\d`,
  a: '[A-Za-z]',
  A: '[A-Z]',
  '*': '[A-Za-z0-9]',
}

/** An input mask as an expression: `99-aaa` is `\d\d-[A-Za-z][A-Za-z][A-Za-z]`. */
export function expressionOfMask(mask: string): string | undefined {
  if (mask.length > 60 || /[[\]()?{}]/u.test(mask)) return undefined
  return [...mask].map((char) => parts[char] ?? char.replace(/[.*+^$|\\]/u, String.raw`\$&`)).join('')
}
