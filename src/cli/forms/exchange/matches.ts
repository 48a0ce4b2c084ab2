import type { OfferedForm } from '../../../exchange/package/exchange-index.ts'

/** How much of a form's offer the words are found in: 0 where one of them is nowhere. The title counts most. */
export function matchOf(form: OfferedForm, words: readonly string[]): number {
  const places: readonly (readonly [weight: number, text: string])[] = [
    [5, Object.values(form.title).join(' ')],
    [4, form.id],
    [2, form.topics.join(' ')],
    [2, form.legalBasis.join(' ')],
    [1, Object.values(form.summary).join(' ')],
  ]
  let sum = 0
  for (const word of words.map(plain)) {
    const found = places.reduce(
      (most, [weight, text]) => (plain(text).includes(word) ? Math.max(most, weight) : most),
      0,
    )
    if (found === 0) return 0
    sum += found
  }
  return sum
}

/** Without case, and umlauts as people without them type. */
const plain = (text: string): string =>
  text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss')
