import { type Characters, type Range, refuse, type Refusal, writePlace } from './part.ts'
import { readCharacter } from './read-character.ts'
import type { Read } from './token.ts'

/** One of several characters: `[A-Za-zÄÖÜ0-9-]`. */
export const readClass: Read<Characters> = (source, from) => {
  if (source[from + 1] === '^') {
    return refuse(
      `„[^“ (${writePlace({ from, to: from + 2 })}) sagt nur, was nicht vorkommen darf. Schreiben Sie hinein, was vorkommen darf, zum Beispiel [A-Z0-9].`,
    )
  }
  const ranges: Range[] = []
  let at = from + 1
  while (at < source.length && source[at] !== ']') {
    const range = readRange(source, at, at === from + 1)
    if ('reason' in range) return range
    ranges.push(...range.ranges)
    at = range.to
  }
  if (at >= source.length) {
    return refuse(
      `Die eckige Klammer „[“ (Zeichen ${from + 1}) wird nicht geschlossen. Schreiben Sie ] ans Ende der Zeichen, oder \\[, wenn sie selbst gemeint ist.`,
    )
  }
  if (ranges.length === 0) {
    return refuse(
      `„[]“ (${writePlace({ from, to: from + 2 })}) lässt kein Zeichen zu. Schreiben Sie hinein, was vorkommen darf.`,
    )
  }
  return { kind: 'characters', ranges, from, to: at + 1 }
}

/** `A-Z`, or a single character. */
function readRange(source: readonly string[], at: number, isFirst: boolean): Characters | Refusal {
  const first = readInClass(source, at, isFirst)
  if ('reason' in first || source[first.to] !== '-') return first
  if (source[first.to + 1] === ']' || first.to + 1 >= source.length) return first
  const last = readInClass(source, first.to + 1, false)
  if ('reason' in last) return last
  const [low, high] = [only(first), only(last)]
  const place = { from: first.from, to: last.to }
  const text = source.slice(place.from, place.to).join('')
  if (low === undefined || high === undefined) {
    return refuse(
      `„${text}“ (${writePlace(place)}) ist kein Bereich: \\d steht schon für die Ziffern 0 bis 9. Schreiben Sie den Bindestrich ans Ende: [\\d-].`,
    )
  }
  if (low > high) {
    return refuse(
      `Der Bereich „${text}“ (${writePlace(place)}) läuft rückwärts. Schreiben Sie das kleinere Zeichen zuerst.`,
    )
  }
  return { kind: 'characters', ranges: [[low, high]], ...place }
}

function readInClass(source: readonly string[], at: number, isFirst: boolean): Characters | Refusal {
  const char = source[at]
  if (char === '[' || char === '^') {
    return refuse(
      `„${char}“ (Zeichen ${at + 1}) steht zwischen eckigen Klammern. Schreiben Sie \\${char}, wenn das Zeichen selbst gemeint ist.`,
    )
  }
  const isBetween = !isFirst && at + 1 < source.length && source[at + 1] !== ']'
  if (char === '-' && isBetween) {
    return refuse(
      `Der Bindestrich (Zeichen ${at + 1}) gehört zu keinem Bereich. Schreiben Sie ihn ans Ende der eckigen Klammer, oder \\-.`,
    )
  }
  return readCharacter(source, at, true)
}

/** The one character of a set; undefined where it has several. */
function only({ ranges: [range] }: Characters): number | undefined {
  return range && range[0] === range[1] ? range[0] : undefined
}
