import type { ContentProblem } from '../../model/content-problem.ts'
import { readabilityOf, sentencesOf, wordsOf } from '../readability.ts'
import type { FoundText } from '../form-texts.ts'

/** Words of one sentence at most. A form is read in a hurry, on a small screen. */
const longestSentence = 22
/** Words of one question at most. A statement that is agreed to may be longer. */
const longestLabel = 14
/** Flesch-Amstad of all texts of a form together. */
export const lowestFlesch = 50
/** First Vienna formula, roughly the school grade, that a text of some length may ask for. */
const highestGrade = 13
/** Words from which on the formula says something about one text. */
const enoughWords = 12

/** Labels, hints and notes of a form that are hard to read, each and all together. */
export function hardFormTexts(
  texts: readonly FoundText[],
  statements: ReadonlySet<string>,
): ContentProblem[] {
  const each = texts.flatMap(({ file, key, text, role }) => {
    const problems: ContentProblem[] = []
    const isQuestion = role === 'label' && !statements.has(text)
    if (isQuestion && wordsOf(text).length > longestLabel)
      problems.push({
        file,
        key,
        reason: `Die Frage ist lang: ${wordsOf(text).length} Wörter, höchstens ${longestLabel} sind gut.`,
        suggestion: 'Kürzen Sie sie, und stellen Sie das Übrige in „hint“.',
      })
    const tooLong = sentencesOf(text).find((sentence) => wordsOf(sentence).length > longestSentence)
    if (tooLong !== undefined && !isQuestion)
      problems.push({
        file,
        key,
        reason: `Ein Satz hat ${wordsOf(tooLong).length} Wörter, höchstens ${longestSentence} sind gut: „${tooLong}“`,
        suggestion: 'Machen Sie zwei Sätze daraus.',
      })
    const figures = readabilityOf(text)
    if (figures && figures.words >= enoughWords && figures.grade > highestGrade)
      problems.push({
        file,
        key,
        reason: `Der Text ist so schwer wie ein Fachbuch (Wiener Sachtextformel ${figures.grade.toFixed(1)}, höchstens ${highestGrade}).`,
        suggestion: 'Kürzere Wörter und Sätze helfen.',
      })
    return problems
  })
  const figures = readabilityOf(texts.map(({ text }) => text).join('\n'))
  const [first] = texts
  return figures && first && figures.flesch < lowestFlesch
    ? [
        ...each,
        {
          file: first.file,
          key: 'Lesbarkeit',
          reason: `Das Formular ist schwer zu lesen (${figures.flesch.toFixed(0)} nach Flesch-Amstad, nötig sind ${lowestFlesch}). Beginnen Sie hier: „${figures.hardest[0] ?? ''}“`,
        },
      ]
    : each
}
