import type { Piece } from '../../widgets/search/marked-pieces.ts'

/** A text with the words searched for marked in it. */
export const Marked = ({ pieces }: { readonly pieces: readonly Piece[] }) => (
  <>{pieces.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text))}</>
)
