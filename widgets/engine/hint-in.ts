import type { Field } from '../contract/field.ts'
import { textIn } from '../contract/text-in.ts'
import type { Language } from '../contract/text.ts'

/** What stands between a question and its input: the hint, and why it is asked. Empty where neither is there. */
export const hintIn = ({ hint, because }: Pick<Field, 'hint' | 'because'>, language: Language): string =>
  `${hint ? textIn(hint, language) : ''} ${because ? textIn(because, language) : ''}`.trim()
