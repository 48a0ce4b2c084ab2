/** Figures of a text. They measure form only: a text can be easy to read and wrong. */
export interface Readability {
  readonly words: number
  readonly sentences: number
  /** Average words in a sentence. */
  readonly sentenceLength: number
  /** Flesch in Amstad's form for German: 0 very hard, 100 very easy. Citizens' texts aim at 60. */
  readonly flesch: number
  /** First Vienna formula, roughly the school grade, 4 to 15. */
  readonly grade: number
  /** Longest sentences first. */
  readonly hardest: readonly string[]
}

/** Abbreviations whose full stop ends no sentence. */
const abbreviations =
  /\b(?:z\. ?B|d\. ?h|u\. ?a|i\. ?d\. ?R|bzw|ca|Abs|Nr|Art|Str|St|Dr|usw|etc|inkl|ggf|evtl|max|min|Tel|ff|Hs)\./gu

/** "19. Januar", "3. bis 5.", "01.02."; but a year ends a sentence. */
const ordinal =
  /\b(\d{1,2})\.(?=\s*(?:\d|\p{Ll}|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Stock|Klasse|Geburtstag|Lebens))/gu

/**
 * Sentences of a text, one paragraph, heading or list item a line. A line without a full stop is a sentence as well.
 * Full stops of abbreviations, ordinals and dates end none.
 */
export function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) =>
      line
        .replaceAll(abbreviations, (found) => found.replaceAll('.', '\u2024'))
        .replaceAll(ordinal, '$1\u2024')
        .split(/(?<=[.!?…:])["“»)]?\s+/u),
    )
    .map((sentence) => sentence.replaceAll('\u2024', '.').trim())
    .filter((sentence) => /\p{L}/u.test(sentence))
}

/** Words of a sentence; figures and paragraphs count as what one says. */
export const wordsOf = (sentence: string): string[] =>
  sentence.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? []

/** Syllables by their vowels: a diphthong or a doubled vowel is one, the end of "Familien" or "Patient" two. At least one. */
export function syllablesOf(word: string): number {
  const lower = word.toLowerCase().replaceAll('qu', 'q')
  const vowels = lower.match(/äu|au|ei|ai|ey|ay|eu|ie|oi|ui|aa|ee|oo|[aeiouyäöüéè]/gu) ?? []
  const apart = lower.match(/ien$|iell|tient|iär/gu) ?? []
  return Math.max(1, vowels.length + apart.filter((found) => found.includes('ie')).length)
}

/** Measures a text. `undefined` where there is none. */
export function readabilityOf(text: string): Readability | undefined {
  const sentences = sentencesOf(text)
  const words = sentences.flatMap(wordsOf)
  if (words.length === 0) return undefined
  const syllables = words.map(syllablesOf)
  const share = (wanted: (index: number) => boolean): number =>
    (100 * words.filter((_, index) => wanted(index)).length) / words.length
  const sentenceLength = words.length / sentences.length
  const perWord = syllables.reduce((sum, count) => sum + count, 0) / words.length
  const grade =
    0.1935 * share((index) => (syllables[index] ?? 0) >= 3) +
    0.1672 * sentenceLength +
    0.1297 * share((index) => (words[index] ?? '').length > 6) -
    0.0327 * share((index) => syllables[index] === 1) -
    0.875
  return {
    words: words.length,
    sentences: sentences.length,
    sentenceLength,
    flesch: 180 - sentenceLength - 58.5 * perWord,
    grade,
    hardest: sentences.toSorted((one, other) => wordsOf(other).length - wordsOf(one).length).slice(0, 3),
  }
}
