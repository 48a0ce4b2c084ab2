import { fold } from '../contract/fold.ts'
import type { Match } from './match-word.ts'
import type { Reading } from './rank.ts'
import { stem } from './stem.ts'
import { wordsOf } from './words-of.ts'

/**
 * The query as it was understood: mistyped words as they are spelt, words typed apart as one.
 *
 * @param readings What the words were taken for where the best page was found.
 * @returns Nothing where everything stands as it was typed.
 */
export function correctedQuery(query: string, readings: readonly Reading[]): string | undefined {
  const typed = query.match(/[\p{L}\p{M}\d]+(?:-[\p{L}\p{M}\d]+)*/gu) ?? []
  // A word with a hyphen counts as several; places are only compared where none has one.
  if (typed.length !== wordsOf(query).length) return undefined
  const meant: (string | undefined)[] = [...typed]
  let isChanged = false
  for (const { asked, match } of readings) {
    const isJoined = asked.isApart && match.way === 'same'
    if (!isJoined && !isMistyped(asked.word, match)) continue
    meant[asked.at] = likeTyped(match.entry.word, typed[asked.at] ?? '')
    for (let other = asked.at + 1; other < asked.at + asked.span; other += 1) meant[other] = undefined
    isChanged = true
  }
  return isChanged ? meant.filter((word) => word !== undefined).join(' ') : undefined
}

/** Spelt otherwise, not only inflected: "Spermüll", "Fürerschein". */
function isMistyped(word: string, { way, entry }: Match): boolean {
  const meant = fold(entry.word)
  if (/^s?e?[nrs]?$/u.test(meant.startsWith(word) ? meant.slice(word.length) : '-')) return false
  return (
    way === 'typo' || way === 'sound' || (way === 'same' && withoutUmlauts(word) !== withoutUmlauts(meant))
  )
}

/** Umlauts come and go with number: "Land", "Länder". */
const withoutUmlauts = (word: string): string => stem(word).replaceAll(/([aou])e/gu, '$1')

/** A word of a title has its capital; another gets one where the typed one had. */
const likeTyped = (word: string, typed: string): string =>
  /^\p{Lu}/u.test(typed) ? word.charAt(0).toUpperCase() + word.slice(1) : word
