/** Brackets inside of brackets: more than anything that is sent to an intake has. */
const deepest = 16

/**
 * Reads JSON that anybody may have written.
 *
 * @returns `undefined` where it is none, is no UTF-8, or is nested too deeply.
 */
export function readBoundedJson(bytes: Uint8Array): unknown {
  try {
    const text = utf8.decode(bytes)
    return isDeeper(text, deepest) ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}

/** Every byte counts: what is kept as text must give the same bytes again. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** By hand: a pattern would need room for every character of a long text. */
function isDeeper(text: string, levels: number): boolean {
  let depth = 0
  let isText = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '"') isText = !isText
    else if (isText) at += character === '\\' ? 1 : 0
    else if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth -= 1
    if (depth > levels) return true
  }
  return false
}
