const letters: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ẞ: 'SS',
}

/** Words of a text in ASCII: "Straße & Nr." is Strasse, Nr. */
const asciiWords = (text: string): string[] =>
  text
    .slice(0, 400)
    .normalize('NFC')
    .replaceAll(/e-mail/giu, 'email')
    .replaceAll(/[äöüÄÖÜßẞ]/gu, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/u)
    .filter((word) => word !== '')

/** Words that say nothing in an id. */
const fillers = new Set(
  'der die das den dem des ein eine einen einem einer und oder ist sind sie ihr ihre ihren ihrer ihrem bitte geben an in im zu zur zum von vom für fuer auf mit bei wie was wann wo haben hat wird werden es ob nach the a of your'.split(
    ' ',
  ),
)

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const small = (word: string): string =>
  word === word.toUpperCase() ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1)

/** Joins as many words as fit. */
function fitting(
  words: readonly string[],
  longest: number,
  join: (one: string, word: string) => string,
): string {
  let made = ''
  for (const word of words) {
    const next = made === '' ? word : join(made, word)
    if (next.length > longest) break
    made = next
  }
  return made === '' ? (words[0] ?? '').slice(0, longest) : made
}

/** A name of a field: `strasseHausnummer`. At most 36 characters, so that a number still fits behind. */
export function fieldId(text: string): string {
  const all = asciiWords(text)
  const telling = all.filter((word) => !fillers.has(word.toLowerCase()))
  const words = (telling.length > 0 ? telling : all).slice(0, 4)
  const [first = 'frage', ...rest] = words
  const start = /^\d/u.test(first) ? `nr${first}` : small(first)
  return fitting(
    [start, ...rest.map((word) => capital(word === word.toUpperCase() ? word.toLowerCase() : word))],
    36,
    (one, word) => one + word,
  )
}

/** A name of a form, step or rule: `hund-anmelden`. At most `longest` characters. */
export const slugOf = (text: string, longest = 56): string =>
  fitting(
    asciiWords(text).map((word) => word.toLowerCase()),
    longest,
    (one, word) => `${one}-${word}`,
  )

const optionPattern = /^[a-z0-9][a-zA-Z0-9-]{0,39}$/u

/** The value of an option, as it was where that is possible. */
export const optionValue = (value: string, label: string): string =>
  optionPattern.test(value) ? value : slugOf(value, 36) || slugOf(label, 36) || 'antwort'

/** Names that programs give by themselves and that say nothing. */
const generic =
  /^(?:text(?:field|area)?|number|select(?:boxes)?|radio(?:group)?|check(?:box)?(?:es)?|question|field|panel|page|(?:frage|feld|spalte|seite)(?=[_-]?\d)|datetime|element|item|property|input|column|container|fieldset|content|html|group|grid|url|step|well|tabs?|table|html|editgrid|datagrid)[_-]?\d*$/iu

/** Whether a name was given by a program. */
export const isGeneric = (name: string): boolean => generic.test(name)

/** The name the foreign form uses, where it can be one of ours and says something; else one made of the label. */
export const idFor = (name: string, label: string): string =>
  generic.test(name) && asciiWords(label).length > 0
    ? fieldId(label)
    : /^[a-z][a-zA-Z0-9]{0,39}$/u.test(name)
      ? name
      : fieldId(name.replaceAll(/([a-z])([A-Z])/gu, '$1 $2') || label)

/** Puts a number behind a name that is taken. */
export function unused(name: string, isTaken: (name: string) => boolean, join = ''): string {
  if (!isTaken(name)) return name
  let number = 2
  while (isTaken(`${name}${join}${number}`)) number += 1
  return `${name}${join}${number}`
}
