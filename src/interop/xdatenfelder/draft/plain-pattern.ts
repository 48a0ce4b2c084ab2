import { checkPattern } from '../../../../widgets/engine/pattern/check-pattern.ts'

/**
 * A regular expression of FIM as our fields take it: it always means the whole text, and groups do not remember. `undefined`
 * where it says more than our patterns can.
 */
export function plainPattern(expression: string): string | undefined {
  const bare = ungrouped(expression.replace(/^\^/u, '').replace(/(?<!\\)\$$/u, ''))
  return checkPattern(bare).ok ? bare : undefined
}

/** `(` becomes `(?:`, but not inside of `[…]` and not where it is escaped. */
function ungrouped(expression: string): string {
  let plain = ''
  let isInClass = false
  for (let at = 0; at < expression.length; at += 1) {
    const character = expression[at] ?? ''
    plain += character
    if (character === '\\') {
      at += 1
      plain += expression[at] ?? ''
    } else if (isInClass) isInClass = character !== ']'
    else if (character === '[') isInClass = true
    else if (character === '(' && expression[at + 1] !== '?') plain += '?:'
  }
  return plain
}
