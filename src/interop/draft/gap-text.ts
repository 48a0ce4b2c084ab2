import type { Language, LocalText } from '../../../widgets/contract/text.ts'
import { gapMark } from '../../model/gap-mark.ts'

/** A text that the author still has to write, in every language of the form. */
export function gapText(what: string, languages: readonly Language[] = ['de']): LocalText {
  const text = `${gapMark} ${what}`
  return {
    de: text,
    ...(languages.includes('en') && { en: text }),
    ...(languages.includes('de-simple') && { 'de-simple': text }),
  }
}
