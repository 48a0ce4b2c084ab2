/** A piece of a SurveyJS expression. */
export type Token =
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'word'; readonly word: string }
  | { readonly is: 'mark'; readonly mark: string }

const pattern =
  /\s*(?:\{([^{}]{1,200})\}|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(-?\d+(?:\.\d+)?)(?![\p{L}\d])|(<>|<=|>=|===?|!==?|&&|\|\||\*=|[=<>!()[\],+\-*/%^])|([\p{L}_][\p{L}\d_-]*))/uy

/** Takes an expression apart; `undefined` where a piece is none. */
export function tokensOf(expression: string): readonly Token[] | undefined {
  const source = expression.trim()
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (!match) return undefined
    const [, name, single, double, number, mark, word] = match
    at = pattern.lastIndex
    const text = single ?? double
    if (name !== undefined) tokens.push({ is: 'name', name: name.trim() })
    else if (text !== undefined) tokens.push({ is: 'text', text: text.replaceAll(/\\(.)/gu, '$1') })
    else if (number !== undefined) pushNumber(tokens, number)
    else if (mark !== undefined) tokens.push({ is: 'mark', mark })
    else if (word !== undefined) tokens.push({ is: 'word', word })
  }
  return tokens
}

/** `5 -3` is a difference, `(-3` a number. */
function pushNumber(tokens: Token[], written: string): void {
  const last = tokens.at(-1)
  const isValue = last !== undefined && (last.is !== 'mark' || last.mark === ')') && last.is !== 'word'
  if (written.startsWith('-') && isValue)
    tokens.push({ is: 'mark', mark: '-' }, { is: 'number', number: Number(written.slice(1)) })
  else tokens.push({ is: 'number', number: Number(written) })
}
