import type { LocalText } from '../../../../../widgets/contract/text.ts'

/**
 * The form's own example: "Zum Beispiel 7312." What reads like a sentence of advice is left out by whoever checks the
 * value; an empty list where the hint gives none.
 */
export function exampleIn(hint: LocalText | undefined): readonly string[] {
  const [, example] = /\bzum Beispiel:? ([^\n]+)$/iu.exec(hint?.de ?? '') ?? []
  if (example === undefined) return []
  const [, quoted] = /^„([^“]{1,80})“/u.exec(example) ?? []
  if (quoted !== undefined) return [quoted]
  const sentence = example.replace(/[.!](?:\s.*)?$/u, '').trim()
  const first = sentence.split(/ oder | und |, (?=\p{L})|; /u)[0]?.trim() ?? ''
  const found = [sentence, first].map((text) => text.replaceAll(/[„“*_[\]]/gu, ''))
  return [...new Set(found)].filter((text) => text !== '' && text.length <= 60).toReversed()
}
