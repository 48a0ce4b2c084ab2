import type { ContentProblem } from '../../model/content-problem.ts'
import { sentencesOf, wordsOf } from '../readability.ts'
import type { FoundText } from '../form-texts.ts'

/** Nouns made of verbs and adjectives. Short ones are everyday words: Zeitung, Wohnung, Leistung. */
const made = /^\p{Lu}\p{L}{6,}(?:ung|ungen|heit|heiten|keit|keiten|ierung|ierungen|nahme|nahmen|stellung)$/u
/** Such nouns in one sentence that one still understands at first reading. */
const most = 2

/** Sentences that hide what somebody does in nouns: "Beantragung der Bewilligung der Verlängerung". */
export const nounChains = (texts: readonly FoundText[]): ContentProblem[] =>
  texts.flatMap(({ file, key, text }) =>
    sentencesOf(text.replaceAll(/„[^“]*“|\([^)]*\)/gu, '')).flatMap((sentence) => {
      const nouns = wordsOf(sentence).filter((word) => made.test(word))
      return new Set(nouns).size <= most
        ? []
        : [
            {
              file,
              key,
              reason: `Zu viele Hauptwörter in einem Satz: ${nouns.join(', ')}.`,
              suggestion: 'Sagen Sie mit Verben, wer was tut.',
            },
          ]
    }),
  )
