import { checkPattern } from '../../../widgets/engine/pattern/check-pattern.ts'
import type { LocalText } from '../../../widgets/contract/text.ts'
import { gapText } from './gap-text.ts'
import type { NoteBook } from './note-book.ts'
import { quoted } from './quoted.ts'

/** What a text must look like, as ours says it. */
export interface OwnPattern {
  readonly expression: string
  readonly message: LocalText
}

/** A foreign regular expression as a pattern of ours, or a note with the reason why it is none. */
export function patternOf(
  foreign: string,
  message: LocalText | undefined,
  at: string,
  notes: NoteBook,
): OwnPattern | undefined {
  const expression = whole(foreign)
  const checked = expression === undefined ? undefined : checkPattern(expression)
  if (expression !== undefined && checked?.ok === true) {
    if (!message)
      notes.todo(at, `Zum Muster ${quoted(expression)} fehlt der Satz, der sagt, wie es richtig ist.`)
    return { expression, message: message ?? gapText('Was ist falsch, und wie ist es richtig?') }
  }
  const why = checked && !checked.ok ? checked.reason : 'Unsere Muster beschreiben immer den ganzen Text.'
  notes.todo(at, `Das Muster ${quoted(foreign)} ließ sich nicht übernehmen. ${why}`)
  return undefined
}

/** Foreign expressions may match a part; ours always match the whole. `undefined` where that makes a difference. */
function whole(foreign: string): string | undefined {
  const source = foreign.replace(/^\/(.*)\/[a-z]*$/u, '$1')
  const isWhole = source.startsWith('^') && source.endsWith('$') && !source.endsWith('\\$')
  const inner = isWhole ? source.slice(1, -1) : source
  // Alternatives outside of brackets would each have only one of the two marks.
  if (isWhole && hasOuterChoice(inner)) return undefined
  if (!isWhole && /^\^|\$$/u.test(source)) return undefined
  return inner
    .replaceAll(/\((?!\?)/gu, (bracket, at: number) => (inner.charAt(at - 1) === '\\' ? bracket : '(?:'))
    .replaceAll(/\\([-_/"'@#%&,;:!=<> ])/gu, '$1')
    .replace(/^\(\?:([^()]*)\)$/u, '$1')
}

function hasOuterChoice(source: string): boolean {
  let depth = 0
  for (let at = 0; at < source.length; at += 1) {
    const char = source.charAt(at)
    if (char === '\\') at += 1
    else if (char === '(' || char === '[') depth += 1
    else if (char === ')' || char === ']') depth -= 1
    else if (char === '|' && depth === 0) return true
  }
  return false
}
