/** A stretch of two texts: in both, only in the first, or only in the second. */
export interface Piece {
  readonly is: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Comparisons of words that are made at most; longer texts are shown as replaced where they differ. */
const most = 1_000_000

/**
 * What changed between two texts, word by word. All pieces but the new ones together are the first text, all but those gone
 * the second.
 */
export function wordDiff(was: string, now: string): readonly Piece[] {
  const [before, after] = [wordsIn(was), wordsIn(now)]
  let start = 0
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1
  let end = 0
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1
  const middle = changed(before.slice(start, before.length - end), after.slice(start, after.length - end))
  return joined([
    ...before.slice(0, start).map((text): Piece => ({ is: 'same', text })),
    ...middle,
    ...before.slice(before.length - end).map((text): Piece => ({ is: 'same', text })),
  ])
}

/** Words, and the space between them. */
const wordsIn = (text: string): readonly string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []

/** By the longest sequence of words that is in both. */
function changed(before: readonly string[], after: readonly string[]): readonly Piece[] {
  const gone = before.map((text): Piece => ({ is: 'gone', text }))
  const added = after.map((text): Piece => ({ is: 'new', text }))
  if (before.length * after.length > most || before.length === 0 || after.length === 0)
    return [...gone, ...added]
  // How many words the rest of both have in common, from each pair of places on.
  const width = after.length + 1
  const common = new Uint32Array((before.length + 1) * width)
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      common[row * width + column] =
        before[row] === after[column]
          ? (common[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(common[(row + 1) * width + column] ?? 0, common[row * width + column + 1] ?? 0)
  const pieces: Piece[] = []
  let [row, column] = [0, 0]
  while (row < before.length && column < after.length) {
    if (before[row] === after[column]) {
      pieces.push({ is: 'same', text: before[row] ?? '' })
      row += 1
      column += 1
    } else if ((common[(row + 1) * width + column] ?? 0) >= (common[row * width + column + 1] ?? 0)) {
      pieces.push({ is: 'gone', text: before[row] ?? '' })
      row += 1
    } else {
      pieces.push({ is: 'new', text: after[column] ?? '' })
      column += 1
    }
  }
  return [...pieces, ...gone.slice(row), ...added.slice(column)]
}

/** Neighbours of one kind become one piece; a space between words that were exchanged belongs to them. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = []
  let run: Piece[] = []
  const flush = (): void => {
    const has = (kind: Piece['is']): boolean => run.some(({ is, text }) => is === kind && text.trim() !== '')
    const isExchange = has('gone') && has('new')
    result.push(...(isExchange ? exchanged(run) : run))
    run = []
  }
  pieces.forEach((piece, index) => {
    if (piece.is === 'same' && !isSpaceBetween(pieces, index)) {
      flush()
      result.push(piece)
    } else run.push(piece)
  })
  flush()
  return result.reduce<Piece[]>((all, piece) => {
    const last = all.at(-1)
    if (last?.is !== piece.is) return [...all, piece]
    return [...all.slice(0, -1), { is: piece.is, text: last.text + piece.text }]
  }, [])
}

/** All that is gone, then all that is new. */
const exchanged = (run: readonly Piece[]): readonly Piece[] => [
  { is: 'gone', text: textOf(run, 'new') },
  { is: 'new', text: textOf(run, 'gone') },
]

const textOf = (run: readonly Piece[], without: Piece['is']): string =>
  run
    .filter(({ is }) => is !== without)
    .map(({ text }) => text)
    .join('')

const isSpaceBetween = (pieces: readonly Piece[], index: number): boolean =>
  (pieces[index]?.text ?? '').trim() === '' && isChange(pieces[index - 1]) && isChange(pieces[index + 1])

const isChange = (piece: Piece | undefined): boolean => piece !== undefined && piece.is !== 'same'
