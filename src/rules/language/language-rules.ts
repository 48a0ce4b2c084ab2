import type { ContentProblem } from '../../model/content-problem.ts'
import type { WordList } from '../../model/words.ts'
import type { FoundText } from '../form-texts.ts'
import { avoidedWords } from './avoided-words.ts'
import { doubleNegatives } from './double-negatives.ts'
import { nounChains } from './noun-chains.ts'

type LanguageRule = (texts: readonly FoundText[], words: WordList) => readonly ContentProblem[]

/** Rules of the guide about every German text, by their id. */
export const languageRules: Readonly<Record<string, LanguageRule>> = {
  amtsdeutsch: (texts, words) => avoidedWords(texts, words, 'jargon'),
  amtsstil: (texts, words) => avoidedWords(texts, words, 'amtsstil'),
  hauptwortkette: nounChains,
  'doppelte-verneinung': doubleNegatives,
}
