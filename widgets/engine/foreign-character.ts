import { nameCharacter } from './din91379.data.ts'

/** A character that a name may not hold, and the one that was probably meant. */
export interface ForeignCharacter {
  readonly character: string
  /** Empty where nothing looks alike. */
  readonly better: string
}

/**
 * What keyboards, text programs and other scripts put in the place of a letter or sign: quotes and dashes, a space that
 * does not break, and Cyrillic and Greek letters that look Latin.
 */
const lookAlikes = new Map(
  Object.entries({
    '\u2018': '\u2019',
    '\u201B': '\u2019',
    '\u2032': '\u2019',
    '\u201C': '\u2019',
    '\u201D': '\u2019',
    '\u2010': '-',
    '\u2011': '-',
    '\u2012': '-',
    '\u2013': '-',
    '\u2014': '-',
    '\u2212': '-',
    '\u00A0': ' ',
    '\u202F': ' ',
    '\u0131': 'i',
  }),
)
const cyrillicAndGreek = 'АВЕЅІЈКМНОРСТУХасеіјорѕухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο'
const latin = 'ABESIJKMHOPCTYXaceijopsyxABEZHIKMNOPTYXo'

/** The first character that is not in DIN 91379, type A; `undefined` where the name is right. Text must be composed (NFC). */
export function findForeignCharacter(name: string): ForeignCharacter | undefined {
  let at = 0
  while (at < name.length) {
    nameCharacter.lastIndex = at
    if (!nameCharacter.test(name)) {
      const character = String.fromCodePoint(name.codePointAt(at) ?? 0)
      const index = cyrillicAndGreek.indexOf(character)
      return { character, better: lookAlikes.get(character) ?? (index < 0 ? '' : latin.charAt(index)) }
    }
    at = nameCharacter.lastIndex
  }
  return undefined
}
