/** Spellings that sound alike, in order. Soft and hard consonants are one: so they are in half of Bavaria. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/sch/gu, 'x'],
  [/ph|v/gu, 'f'],
  [/chs|x(?=t)/gu, 'ks'],
  [/qu/gu, 'kw'],
  [/ck|c(?!h)/gu, 'k'],
  [/dt|th/gu, 't'],
  [/tz|ts|ds/gu, 'z'],
  [/ie|ih|y|j/gu, 'i'],
  [/(?<=[aeou])h/gu, ''],
  [/ai|ay|ey/gu, 'ei'],
  [/eu/gu, 'oi'],
  [/b/gu, 'p'],
  [/d/gu, 't'],
  [/g/gu, 'k'],
  [/(\p{L})\1+/gu, '$1'],
]

/**
 * How a word sounds, roughly: "Wohngelt" and "Wohngeld", "Fiahrerschein" no more. After the idea of the Kölner Phonetik, but
 * with its vowels, because ours is a small vocabulary in which short keys would meet by chance.
 *
 * @param key What `keyOf` gives.
 */
export const soundOf = (key: string): string =>
  spellings.reduce((text, [spelling, sound]) => text.replaceAll(spelling, sound), key)
