import type { Rule } from '../../../../widgets/contract/condition.ts'
import type { KnownQuestion } from '../known-question.ts'
import { isComplete } from './row-value.ts'
import { type Bracket, isBracket, type Sentence } from './sentence.ts'
import { writeBracket } from './write-bracket.ts'

/** A sentence as the rule that is stored; `undefined` where no condition is. What is missing in it is `null`. */
export function toRule(sentence: Sentence): Rule | undefined {
  switch (sentence.is) {
    case 'always':
      return undefined
    case 'named':
      return sentence.name
    case 'words':
      return sentence.rule
    case 'rows':
      return writeBracket(sentence.list)
  }
}

/** Whether nothing is missing in rows, those about the rows of groups as well. */
export const isWhole = ({ items }: Bracket, questions: readonly KnownQuestion[]): boolean =>
  items.length > 0 &&
  items.every((item) => {
    if (isBracket(item)) return isWhole(item, questions)
    if (!isComplete(item, questions)) return false
    if (item.value.is !== 'row') return true
    const rows = questions.find(({ name }) => name === item.question)?.rows ?? []
    return isWhole(item.value.list, rows)
  })
