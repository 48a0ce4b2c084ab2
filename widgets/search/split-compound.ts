import type { Dictionary } from './dictionary.ts'

/** What German puts between the parts of a compound; nothing first. */
const links = ['', 's', 'es', 'n', 'en', 'e'] as const
/** Shortest part, and the shortest that may stand at one end beside something unknown. */
const SHORTEST = 3
/** Longest word that is taken apart: "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" has 63 letters. */
const LONGEST = 64
const SHORTEST_BESIDE_UNKNOWN = 4

interface Way {
  readonly cost: number
  readonly parts: readonly string[]
}

/**
 * Takes a compound, or words typed without spaces, apart into words that are known: "Führerscheinverlust",
 * "autoabmeldenonline". The fewest parts win. Where one end stays unknown, the longest known beginning or end.
 *
 * @param word Folded.
 * @returns Parts that say something; none where the word does not come apart.
 */
export function splitCompound(word: string, dictionary: Dictionary): readonly string[] {
  if (word.length > LONGEST) return []
  const whole = wholly(word, dictionary)
  return whole ? whole.filter((part) => !dictionary.isIdle(part)) : partly(word, dictionary)
}

function wholly(word: string, dictionary: Dictionary): readonly string[] | undefined {
  const ways: (Way | undefined)[] = [{ cost: 0, parts: [] }]
  for (let start = 0; start < word.length; start += 1) {
    const way = ways[start]
    if (!way) continue
    for (let end = start + SHORTEST; end <= word.length; end += 1) {
      const part = word.slice(start, end)
      if (part === word || !isPart(part, dictionary)) continue
      const cost = way.cost + costOf(part, dictionary)
      for (const link of links) {
        const next = end + link.length
        const isFree = link === '' || (next < word.length && word.startsWith(link, end))
        const total = cost + (link === '' ? 0 : 0.1)
        if (isFree && total < (ways[next]?.cost ?? Infinity))
          ways[next] = { cost: total, parts: [...way.parts, part] }
      }
    }
  }
  const whole = ways[word.length]
  return whole && whole.parts.length > 1 && whole.cost <= 1.4 * whole.parts.length + 0.5
    ? whole.parts
    : undefined
}

/** Short parts fit by chance; of words that say nothing there are few, so that even short ones are meant. */
const costOf = (part: string, dictionary: Dictionary): number =>
  part.length > SHORTEST ? 1 : dictionary.isIdle(part) ? 1.3 : 2.2

/** Three letters are a word only where a page has it: everyday words of three letters fit everywhere. */
const isPart = (part: string, dictionary: Dictionary): boolean =>
  dictionary.isIdle(part) ||
  (part.length === SHORTEST ? dictionary.entry(part) !== undefined : dictionary.isKnown(part))

function partly(word: string, dictionary: Dictionary): readonly string[] {
  for (let length = word.length - SHORTEST; length >= SHORTEST_BESIDE_UNKNOWN; length -= 1) {
    const beginning = word.slice(0, length)
    const rest = word.slice(length)
    if (dictionary.entry(beginning))
      return rest.length >= SHORTEST_BESIDE_UNKNOWN ? [beginning, rest] : [beginning]
    const end = word.slice(word.length - length)
    if (dictionary.entry(end)) return [end]
  }
  return []
}
