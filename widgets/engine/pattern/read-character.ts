import { type Characters, type Range, refuse, type Refusal, writePlace } from './part.ts'

/** Characters that may stand behind a backslash, and then mean themselves. */
const escapable = new Set('-./()\\+*?[]{}|^$')
const digits: Range = [0x30, 0x39]

/** What to write instead of an escape that other tools know. */
const instead: Readonly<Record<string, string>> = {
  w: 'Schreiben Sie die Zeichen aus, zum Beispiel [A-Za-z0-9].',
  s: 'Schreiben Sie ein Leerzeichen.',
  b: 'Lassen Sie es weg: Geprüft wird immer der ganze Text.',
  p: 'Schreiben Sie die Buchstaben aus, zum Beispiel [A-Za-zÄÖÜäöüß].',
}

/** A character that means itself, or one behind a backslash. */
export function readCharacter(
  source: readonly string[],
  at: number,
  isInClass: boolean,
): Characters | Refusal {
  const [char = '', next] = [source[at], source[at + 1]]
  if (char !== '\\') return isVisible(char) ? literal(char, at, at + 1) : refuseInvisible(at)
  const place = { from: at, to: at + 2 }
  if (next === undefined) {
    return refuse(
      `Der umgekehrte Schrägstrich am Ende (${writePlace({ from: at, to: at + 1 })}) gehört zu keinem Zeichen. Schreiben Sie \\\\, wenn er selbst gemeint ist.`,
    )
  }
  if (next === 'd') return { kind: 'characters', ranges: [digits], ...place }
  if (next === '-' && !isInClass) {
    return refuse(
      `„\\-“ (${writePlace(place)}) gibt es nur zwischen eckigen Klammern. Schreiben Sie hier - ohne umgekehrten Schrägstrich.`,
    )
  }
  if (escapable.has(next)) return literal(next, at, at + 2)
  const advice = instead[next] ?? 'Schreiben Sie die erlaubten Zeichen aus, zum Beispiel [A-Z] oder \\d.'
  return refuse(`„\\${next}“ (${writePlace(place)}) kann ein Muster hier nicht enthalten. ${advice}`)
}

function literal(char: string, from: number, to: number): Characters {
  const point = char.codePointAt(0) ?? 0
  return { kind: 'characters', ranges: [[point, point]], from, to }
}

/** Control characters, halves of characters and soft hyphens come along when text is pasted, and nobody sees them. */
const isVisible = (char: string): boolean => !/\p{C}/u.test(char)

const refuseInvisible = (at: number): Refusal =>
  refuse(`Zeichen ${at + 1} ist unsichtbar, zum Beispiel ein Zeilenumbruch. Löschen Sie es.`)
