import { foldedWords } from '../model/fold.ts'

/** Part of a word that another must share from the start to pass for a form of it. */
const NEAR = 0.7
/** Words this short have many neighbours ("GEZ", "gezahlt"): they must be there in full, with an ending at most. */
const SHORT = 4
const ENDING = 2

/**
 * Whether a text holds a word that was searched for, in whatever form. Pagefind shortens an unknown word until it fits
 * something ("Fürerschein" to "für") and then returns every page; such results are no answer and are left out.
 */
export function isNear(query: string, text: string): boolean {
  const words = foldedWords(text)
  return foldedWords(query).some((wanted) =>
    words.some((word) =>
      wanted.length <= SHORT
        ? word.startsWith(wanted) && word.length <= wanted.length + ENDING
        : sharedStart(wanted, word) >= Math.ceil(wanted.length * NEAR),
    ),
  )
}

function sharedStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}
