import { listAt, textAt } from './value-at.ts'

/** Names that nobody has chosen. */
export const automaticId = /^(?:frage|feld|field|text|choice|neu)[A-Za-z]*\d*$/u

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll(/[äöüß]/gu, (letter) => umlauts[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .match(/[a-z0-9]+/gu) ?? []

/** Words that say nothing in a name. */
const small = new Set([
  'der',
  'die',
  'das',
  'den',
  'dem',
  'des',
  'ein',
  'eine',
  'ihr',
  'ihre',
  'sie',
  'ist',
  'in',
  'im',
  'an',
  'am',
  'zu',
  'von',
  'und',
  'oder',
  'wie',
  'was',
  'wo',
])

/**
 * Name for a question made of its text: "Art der Störung" is `artStoerung`. Other than every name that the form has.
 *
 * @param own The name that it has now and may keep.
 * @returns `undefined` where there is no text.
 */
export function idFrom(label: string, data: unknown, own: string): string | undefined {
  const words = wordsOf(label).filter((word) => !small.has(word))
  const [first, ...rest] = (words.length > 0 ? words : wordsOf(label)).slice(0, 4)
  if (first === undefined) return undefined
  const name = (first + rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')).slice(
    0,
    36,
  )
  const start = /^[a-z]/u.test(name) ? name : `f${name}`
  return free(start, (id) => id !== own && idsIn(data).has(id), '')
}

/** Lower-case words with hyphens, for steps, answers and forms: "Was ist passiert?" is `was-ist-passiert`. */
export function slugFrom(text: string, isTaken: (slug: string) => boolean = () => false): string | undefined {
  const slug = wordsOf(text).join('-').slice(0, 38).replace(/-$/u, '')
  return slug === '' ? undefined : free(slug, isTaken, '-')
}

function free(name: string, isTaken: (name: string) => boolean, between: string): string {
  let candidate = name
  for (let count = 2; isTaken(candidate); count += 1) candidate = `${name}${between}${count}`
  return candidate
}

/** Ids of every field, those of groups too. */
export function idsIn(data: unknown): ReadonlySet<string> {
  const ids = new Set<string>()
  const collect = (fields: readonly unknown[]): void => {
    for (const field of fields) {
      ids.add(textAt(field, ['id']))
      collect(listAt(field, ['fields']))
    }
  }
  for (const step of listAt(data, ['steps'])) collect(listAt(step, ['fields']))
  return ids
}
