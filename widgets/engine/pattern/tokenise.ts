import { refuse, type Refusal, writePlace } from './part.ts'
import { readCharacter } from './read-character.ts'
import { readClass } from './read-class.ts'
import type { Count, Mark, Read, Token } from './token.ts'

/** Most times that a count may ask for. */
export const MAX_COUNT = 200

/** Takes a pattern apart, or says which piece of it is none. */
export function tokenise(source: readonly string[]): readonly Token[] | Refusal {
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    const token = readToken(source, at)
    if ('reason' in token) return token
    tokens.push(token)
    at = token.to
  }
  return tokens
}

const readToken: Read<Token> = (source, at) => {
  const char = source[at] ?? ''
  const place = { from: at, to: at + 1 }
  switch (char) {
    case '[':
      return readClass(source, at)
    case '(':
      return readOpening(source, at)
    case '{':
      return readCount(source, at)
    case ')':
      return { kind: 'close', ...place }
    case '|':
      return { kind: 'or', ...place }
    case '?':
      return { kind: 'count', min: 0, max: 1, ...place }
    case '*':
      return { kind: 'count', min: 0, max: Infinity, ...place }
    case '+':
      return { kind: 'count', min: 1, max: Infinity, ...place }
    case '.':
      return refuse(
        `Der Punkt (Zeichen ${at + 1}) stünde für jedes beliebige Zeichen. Schreiben Sie die erlaubten Zeichen aus, zum Beispiel [A-Za-z0-9], oder \\., wenn ein Punkt gemeint ist.`,
      )
    case '^':
    case '$':
      return refuse(
        `„${char}“ (Zeichen ${at + 1}) ist nicht nötig: Geprüft wird immer der ganze Text. Lassen Sie es weg, oder schreiben Sie \\${char}, wenn das Zeichen selbst gemeint ist.`,
      )
    case ']':
    case '}':
      return refuse(
        `Zu „${char}“ (Zeichen ${at + 1}) fehlt die Klammer davor. Schreiben Sie \\${char}, wenn das Zeichen selbst gemeint ist.`,
      )
    default:
      return readCharacter(source, at, false)
  }
}

const readOpening: Read<Mark> = (source, from) => {
  if (source[from + 1] === '?' && source[from + 2] === ':') return { kind: 'open', from, to: from + 3 }
  if (source[from + 1] === '?') {
    const place = { from, to: Math.min(from + 3, source.length) }
    const text = source.slice(place.from, place.to).join('')
    return refuse(
      `„${text}“ (${writePlace(place)}) kann ein Muster hier nicht enthalten. Eine Gruppe beginnt mit (?: und schaut weder voraus noch zurück.`,
    )
  }
  return refuse(
    `Eine Gruppe beginnt mit (?: statt mit ( allein (Zeichen ${from + 1}). Schreiben Sie (?:…), oder \\(, wenn die Klammer selbst gemeint ist.`,
  )
}

const readCount: Read<Count> = (source, from) => {
  const [text, first, comma, second] = /^\{(\d+)(?:(,)(\d*))?\}/u.exec(source.slice(from).join('')) ?? []
  if (text === undefined) {
    return refuse(
      `Auf „{“ (Zeichen ${from + 1}) folgt keine Anzahl. Schreiben Sie {3}, {2,} oder {2,5}, oder \\{, wenn die Klammer selbst gemeint ist.`,
    )
  }
  const min = Number(first)
  const max = comma === undefined ? min : second ? Number(second) : Infinity
  const place = { from, to: from + text.length }
  if (min > MAX_COUNT || (max !== Infinity && max > MAX_COUNT)) {
    const open = min > MAX_COUNT ? '' : `, oder {${min},} ohne Obergrenze`
    return refuse(
      `Die Anzahl „${text}“ (${writePlace(place)}) ist zu groß. Schreiben Sie höchstens ${MAX_COUNT}${open}.`,
    )
  }
  if (max === 0) return refuse(`„${text}“ (${writePlace(place)}) lässt nichts zu. Löschen Sie diesen Teil.`)
  if (min > max) {
    return refuse(
      `In „${text}“ (${writePlace(place)}) steht die größere Zahl zuerst. Schreiben Sie {${max},${min}}.`,
    )
  }
  return { kind: 'count', min, max, ...place }
}
