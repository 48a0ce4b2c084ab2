import type { Change } from './change.ts'
import type { Place } from './find-place.ts'
import type { YamlEntry } from './node.ts'

/** Puts an item or pair between brackets. */
export function insertIntoFlow(text: string, place: Place, index: number, own: string): Change {
  const { node } = place
  const next = node.entries[index]
  const last = node.entries.at(-1)
  const comma = separator(text, place)
  if (next) return { unit: place, at: next.start, removed: 0, inserted: own + comma }
  if (last) return { unit: place, at: endInFlow(last), removed: 0, inserted: comma + own }
  const space = node.end - node.start - 2
  const inserted = space === 0 && node.type === 'map' ? ` ${own} ` : own
  const isBlank = text.slice(node.start + 1, node.end - 1).trim() === ''
  return { unit: place, at: node.start + 1 + (isBlank ? Math.floor(space / 2) : 0), removed: 0, inserted }
}

/** What stands between the first two: new ones are set apart in the same way. */
function separator(text: string, { node: { entries } }: Place): string {
  const [first, second] = entries
  const between = first && second ? text.slice(endInFlow(first), second.start) : ''
  return /^\s*,\s*$/u.test(between) ? between : ', '
}

/** Takes an item or pair out of brackets, with its comma. */
export function removeFromFlow(text: string, place: Place, index: number): Change {
  const { entries, start, end, type } = place.node
  const entry = entries[index]
  if (!entry) throw new RangeError(`The brackets have no entry ${index}.`)
  const after = endInFlow(entry)
  const next = entries[index + 1]
  const previous = entries[index - 1]
  if (next) {
    const gap = text.slice(after, next.start)
    // A comment at the end of its line goes with it, one on a line of its own is the next one's.
    const own = /^[ \t]*,[ \t]*(?:#[^\n]*)?\s*/u.exec(gap)?.[0] ?? gap
    return cut(place, entry.start, after + own.length)
  }
  const comma = /^\s*,/u.exec(text.slice(after, end))?.[0].length ?? 0
  if (!previous) {
    const isSpaced =
      type === 'map' && text.slice(start + 1, entry.start) === ' ' && text.slice(after, end - 1) === ' '
    return isSpaced ? cut(place, start + 1, end - 1) : cut(place, entry.start, after + comma)
  }
  const gap = text.slice(endInFlow(previous), entry.start)
  return gap.includes('\n') && gap.includes('#')
    ? cut(place, entry.start, after + comma)
    : cut(place, endInFlow(previous), after)
}

/** Takes an item to another place between the same brackets: the texts change places, what stands between them stays. */
export function reorderFlow(text: string, place: Place, from: number, to: number): Change {
  const { entries } = place.node
  const texts = entries.map((entry) => text.slice(entry.start, endInFlow(entry)))
  const order = texts.toSpliced(from, 1).toSpliced(to, 0, texts[from] ?? '')
  const first = Math.min(from, to)
  const last = Math.max(from, to)
  const at = entries[first]?.start ?? 0
  let inserted = ''
  for (let index = first; index <= last; index += 1) {
    const next = index === last ? undefined : entries[index + 1]?.start
    const entry = entries[index]
    inserted +=
      (order[index] ?? '') + (next === undefined || !entry ? '' : text.slice(endInFlow(entry), next))
  }
  const end = entries[last]
  return { unit: place, at, removed: (end ? endInFlow(end) : at) - at, inserted }
}

const cut = (unit: Place, from: number, to: number): Change => ({
  unit,
  at: from,
  removed: to - from,
  inserted: '',
})

/** After the last character of an entry between brackets. */
export const endInFlow = (entry: YamlEntry): number =>
  Math.max(entry.value.end, entry.head ?? 0, entry.key?.end ?? 0)
