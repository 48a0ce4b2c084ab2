import { fold } from '../contract/fold.ts'
import { keyOf } from './stem.ts'

/** A stretch of a text; `found` where it is a word searched for. */
export interface Piece {
  readonly text: string
  readonly found: boolean
}

/** Takes a text apart at the words that speak for it. @param keys `ServiceHit.keys`. */
export function markedPieces(text: string, keys: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = []
  for (const part of text.split(/([\p{L}\p{M}\d]+)/u)) {
    const found = /[\p{L}\d]/u.test(part) && keys.has(keyOf(fold(part)))
    const last = pieces.at(-1)
    if (last && !last.found && !found) pieces[pieces.length - 1] = { text: last.text + part, found }
    else if (part !== '') pieces.push({ text: part, found })
  }
  return pieces
}
