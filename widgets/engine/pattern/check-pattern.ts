import { analyse } from './analyse.ts'
import { explainClash } from './explain-clash.ts'
import { parsePattern } from './parse-pattern.ts'
import { refuse, type Refusal } from './part.ts'

/** Longest pattern, in characters. */
export const MAX_LENGTH = 500

/**
 * Checks a pattern that a form's author gives a text field. A pattern is a small part of regular expressions: characters,
 * `\d`, `[A-Z]`, groups `(?:…)`, `|` and the counts `? * + {2} {2,} {2,5}`; it always describes the whole text.
 *
 * Taken is only what no engine can be slow on, whatever the text. The reason is for the author: where, why, and what to
 * write instead.
 */
export function checkPattern(source: string): { readonly ok: true } | Refusal {
  const characters = [...source]
  if (characters.length === 0) {
    return refuse(
      'Das Muster ist leer. Schreiben Sie, was vorkommen darf, zum Beispiel \\d{5}, oder löschen Sie es.',
    )
  }
  if (characters.length > MAX_LENGTH) {
    return refuse(
      `Das Muster ist mit ${characters.length} Zeichen zu lang. Kürzen Sie es auf höchstens ${MAX_LENGTH} Zeichen.`,
    )
  }
  const part = parsePattern(source)
  if ('reason' in part) return part
  const found = analyse(part)
  return 'kind' in found ? refuse(explainClash(found, characters)) : { ok: true }
}
