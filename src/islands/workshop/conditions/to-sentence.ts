import type { Rule } from '../../../../widgets/contract/condition.ts'
import type { KnownQuestion } from '../known-question.ts'
import { readBracket } from './read-bracket.ts'
import type { Sentence } from './sentence.ts'

/**
 * Brackets inside of each other that are shown as rows. People are offered one; two occur in forms, and those who wrote them
 * can go on with them.
 */
export const deepestBracket = 2

/** A condition as it can be edited. What rows cannot say exactly is kept, and shown in words. Never throws. */
export function toSentence(condition: Rule | undefined, questions: readonly KnownQuestion[]): Sentence {
  if (condition === undefined) return { is: 'always' }
  if (typeof condition === 'string') return { is: 'named', name: condition }
  const list = readBracket(condition, questions, deepestBracket)
  return list ? { is: 'rows', list } : { is: 'words', rule: condition }
}
