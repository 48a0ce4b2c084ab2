/** Spellings that sound alike. Soft and hard consonants are one: so they are in half of Bavaria. */
const sounds: Readonly<Record<string, string>> = {
  sch: 'x',
  chs: 'ks',
  ch: 'ch',
  ph: 'f',
  v: 'f',
  qu: 'kw',
  x: 'ks',
  ck: 'k',
  c: 'k',
  dt: 't',
  th: 't',
  tz: 'z',
  ts: 'z',
  ds: 'z',
  ie: 'i',
  ih: 'i',
  y: 'i',
  j: 'i',
  ai: 'ei',
  ay: 'ei',
  ey: 'ei',
  eu: 'oi',
  ah: 'a',
  eh: 'e',
  oh: 'o',
  uh: 'u',
  b: 'p',
  d: 't',
  g: 'k',
}
const spellings = new RegExp(
  Object.keys(sounds)
    .toSorted((one, other) => other.length - one.length)
    .map((spelling) => (/^[td]s$/u.test(spelling) ? `${spelling}(?!ch)` : spelling))
    .join('|'),
  'gu',
)

/**
 * How a word sounds, roughly: "Vahrzeug" and "Fahrzeug" are one. After the idea of the Kölner Phonetik, but with the vowels,
 * because in a small vocabulary short keys would meet by chance.
 *
 * @param key What `keyOf` gives.
 */
export const soundOf = (key: string): string =>
  key.replaceAll(spellings, (spelling) => sounds[spelling] ?? spelling).replaceAll(/(\p{L})\1+/gu, '$1')
