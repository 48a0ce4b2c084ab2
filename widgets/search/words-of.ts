import { fold } from '../contract/fold.ts'

/** Longest piece before a hyphen that does not stand for itself: "E-Kennzeichen", "P-Schein". */
const SHORT = 2

/** A paragraph typed apart: "§ 34 a". */
const apart = /(\d)\s+(?=\p{L}(?![\p{L}\p{M}\d]))/gu

/** Words of a text, folded, in order. @see `formsOf` */
export const wordsOf = (text: string): string[] => formsOf(fold(text))

/**
 * Words of a text as they are written, in order. What hyphens join comes as its parts and as one word, so that
 * "Kfz-Zulassung" meets "KFZ Zulassung" and "Kfzzulassung"; a single letter only as one word with what follows.
 */
export function formsOf(text: string): string[] {
  const tokens: string[] = text.replaceAll(apart, '$1').match(/[\p{L}\p{M}\d]+(?:-[\p{L}\p{M}\d]+)*/gu) ?? []
  return tokens.flatMap((token) => {
    const parts = token.split('-')
    const [first = '', second = ''] = parts
    if (parts.length === 1) return parts
    if (first.length <= SHORT) return [first + second, ...parts.slice(1)]
    return parts.length === 2 ? [...parts, first + second] : parts
  })
}
