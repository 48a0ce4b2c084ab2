import type { ContentProblem } from '../../model/content-problem.ts'
import { sentencesOf } from '../readability.ts'
import type { FoundText } from '../form-texts.ts'

const negation = /(?<!\p{L})(?:nicht|kein(?:e[rsnm]?)?|nie|niemals|niemand(?:em|en)?|nirgends)(?!\p{L})/giu
/** "nicht ohne Genehmigung". "Ohne Genehmigung nicht" is how everybody says it. */
const notWithout = /(?<!\p{L})(?:nicht|kein(?:e[rsnm]?)?|nie|niemals|niemand(?:em|en)?) ohne(?!\p{L})/iu
/** A word that says no by its beginning. "unter", "und", "unser" and their like are none. */
const negativeWord =
  /(?<!\p{L})un(?:zulässig|möglich|gültig|richtig|vollständig|bekannt|befristet|begrenzt|verheiratet|wirksam|gefähr(?:det|lich)|geeignet|zuverlässig|erlaubt|berechtigt|verschuldet|nötig|klar)\p{L}*/iu

/**
 * Two noes in one question or one part of a sentence: "Sind Sie nicht ohne Einkommen?" People answer it wrongly. Two parts
 * with a no each are fine: "Nicht nötig, kein Antrag."
 */
export const doubleNegatives = (texts: readonly FoundText[]): ContentProblem[] =>
  texts.flatMap(({ file, key, text }) =>
    sentencesOf(text)
      .flatMap((sentence) => sentence.split(/[,;:–]|(?<!\p{L})(?:und|oder|aber|sondern)(?!\p{L})/iu))
      .filter((part) => {
        const noes = part.match(negation)?.length ?? 0
        return noes > 1 || notWithout.test(part) || (noes > 0 && negativeWord.test(part))
      })
      .map((part) => ({
        file,
        key,
        reason: `Zweimal Nein in einem Satz: „${part.trim()}“. Das liest man leicht falsch herum.`,
        suggestion: 'Sagen Sie, was ist, statt was nicht ist.',
      })),
  )
