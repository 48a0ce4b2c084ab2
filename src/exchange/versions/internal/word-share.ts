/**
 * Share of their words that two texts must have in common to be about the same (the Sørensen-Dice coefficient): a half, so that
 * "mostly others" means what it says. "Linie" and "Linie des Busses" share two of three, "Straße" and "Ort" none. Lower, and a
 * question could turn into another in small steps; higher, and no label of two words could be corrected without a major
 * version.
 *
 * @see https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient
 */
export const leastShare = 0.5

/** Words that carry no meaning of their own. They say nothing about whether two texts are about the same. */
const little: ReadonlySet<string> = new Set(
  `der die das des dem den ein eine einer eines einem einen und oder von vom zu zum zur in im an am auf aus bei mit für bitte ist
  sind war hat haben wird werden sie ihr ihre ihrer ihres ihrem ihren wir uns es sich als`.split(/\s+/u),
)

/** Words that turn a sentence into its opposite. */
const turning = /^(?:nicht|nichts|nie|niemals|niemand|ohne|weder|kein\p{L}{0,2}|außer|ausgenommen)$/u

/** Whether a German text says something else now: most of its words are others, or it says the opposite. */
export function saysSomethingElse(was: string, now: string): boolean {
  const [one, other] = [wordsIn(was), wordsIn(now)]
  if (one.filter(isTurning).length % 2 !== other.filter(isTurning).length % 2) return true
  const [first, second] = [meaningful(one), meaningful(other)]
  if (first.size === 0 || second.size === 0) return !isSameText(was, now)
  const shared = (from: ReadonlySet<string>, among: ReadonlySet<string>): number =>
    [...from].filter((word) => [...among].some((candidate) => isAkin(word, candidate))).length
  return (shared(first, second) + shared(second, first)) / (first.size + second.size) < leastShare
}

/** Whether two texts differ in nothing but capitals, spaces and punctuation. */
export const isSameText = (one: string, other: string): boolean =>
  wordsIn(one).join(' ') === wordsIn(other).join(' ')

const wordsIn = (text: string): readonly string[] =>
  text.toLocaleLowerCase('de').match(/[\p{L}\p{N}]+/gu) ?? []

const isTurning = (word: string): boolean => turning.test(word)

function meaningful(words: readonly string[]): ReadonlySet<string> {
  const carrying = words.filter((word) => !little.has(word) && !isTurning(word))
  return new Set(carrying.length > 0 ? carrying : words)
}

/** Letters in which two forms of a word agree at least: "Kind" and "Kinder", "Linie" and "Buslinie". */
const fewestLetters = 4

/** The same word in another form, or a longer one that begins or ends with it. */
function isAkin(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= fewestLetters && (long.startsWith(short) || long.endsWith(short))
}
