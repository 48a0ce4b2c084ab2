/** Line of a position in a text, from 1. For mistakes: it counts from the start. */
export function lineAt(text: string, position: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

/** The same for many positions, each not before the one before it. */
export function lineCounter(text: string): (position: number) => number {
  let line = 1
  let next = text.indexOf('\n')
  return (position) => {
    while (next !== -1 && next < position) {
      line += 1
      next = text.indexOf('\n', next + 1)
    }
    return line
  }
}
