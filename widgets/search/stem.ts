/** What may stand before the `ge` of a participle or the `zu` of an infinitive: "ab-ge-meldet", "ab-zu-melden". */
const separable =
  'ab|an|auf|aus|bei|ein|fest|fort|frei|heim|her|hin|los|mit|nach|nieder|still|um|vor|weg|zu|zurueck|zusammen'
const participle = new RegExp(`^(${separable})ge(.{3,}?)(?:e?t|en)$`, 'u')
const infinitive = new RegExp(`^(${separable})zu(.{3,}e?n)$`, 'u')

/** Endings, longest first, and the shortest stem they leave. */
const endings: readonly (readonly [RegExp, number])[] = [
  [/(?:erinnen|innen|erin)$/u, 4],
  [/(?:ungen|ung)$/u, 3],
  [/(?:ern|em|en|er|es|et|e)$/u, 3],
  [/(?<=[lr])n$/u, 4],
  [/(?<=[abdfgiklmnort])s$/u, 4],
  [/(?<=[bdfglmnpr])t$/u, 4],
]

/**
 * What forms of a German word have in common: "abgemeldet", "abzumelden", "Abmeldung" and "abmelden" give "abmeld". Light on
 * purpose: it need not be a word, it must only be the same for what belongs together.
 *
 * @param word Folded.
 */
export function stem(word: string): string {
  let rest = word.replace(participle, '$1$2en').replace(infinitive, '$1$2')
  for (let before = ''; before !== rest;) {
    before = rest
    for (const [ending, shortest] of endings) {
      const shorter = rest.replace(ending, '')
      if (shorter.length >= shortest && shorter !== rest) {
        rest = shorter
        break
      }
    }
  }
  return rest
}

/**
 * Under what a word is filed: its stem, without what people leave out or double while typing (dots of umlauts, double
 * letters). "Mulltonne" and "Mülltonnen" meet here.
 *
 * @param word Folded.
 */
export const keyOf = (word: string): string => bare(stem(word))

/** A word without what people leave out or double while typing. */
export const bare = (text: string): string =>
  text.replaceAll(/([aou])e/gu, '$1').replaceAll(/(\p{L})\1+/gu, '$1')
