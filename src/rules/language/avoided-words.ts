import type { ContentProblem } from '../../model/content-problem.ts'
import type { WordList } from '../../model/words.ts'
import type { FoundText } from '../form-texts.ts'

/** Words and turns of phrase of a list that stand in texts. What is quoted is a name. */
export function avoidedWords(
  texts: readonly FoundText[],
  words: WordList,
  kind: WordList[number]['kind'],
): ContentProblem[] {
  const patterns = words
    .filter((word) => word.kind === kind)
    .map(({ avoid, instead }) => ({ instead, pattern: patternOf(avoid) }))
  return texts.flatMap(({ file, key, text }) => {
    const unquoted = text.replaceAll(/„[^“]*“/gu, '„…“')
    return patterns.flatMap(({ instead, pattern }) => {
      const [found] = pattern.exec(unquoted) ?? []
      return found === undefined
        ? []
        : [{ file, key, reason: `„${found}“ schreiben nur Ämter.`, suggestion: instead }]
    })
  })
}

const patternOf = (avoid: string): RegExp => {
  const stem = RegExp.escape(avoid.replace(/\*$/u, ''))
  const start = /^[\p{L}\p{N}]/u.test(avoid) ? '(?<![\\p{L}\\p{N}])' : ''
  const end = avoid.endsWith('*') ? '\\p{L}*' : /[\p{L}\p{N}]$/u.test(avoid) ? '(?![\\p{L}\\p{N}])' : ''
  return new RegExp(`${start}${stem}${end}`, 'iu')
}
