import type { Piece } from './marked-pieces.ts'

/** Takes a title apart at the beginnings of words that somebody has typed so far. */
export function begunPieces(title: string, typed: string): readonly Piece[] {
  const words = typed.trim().toLowerCase().split(/\s+/u)
  return title
    .split(/([\p{L}\p{M}\d]+)/u)
    .flatMap((part): Piece[] => {
      const begun = words.find((word) => word !== '' && part.toLowerCase().startsWith(word))
      if (begun === undefined) return [{ text: part, found: false }]
      return [
        { text: part.slice(0, begun.length), found: true },
        { text: part.slice(begun.length), found: false },
      ]
    })
    .filter(({ text }) => text !== '')
}
