import type { FormDefinition } from '../../contract/form-definition.ts'
import type { Language, LocalText } from '../../contract/text.ts'
import type { DefinitionProblem } from '../find-definition-problems.ts'

const versions: Readonly<Record<Language, string>> = {
  de: 'Der deutsche Text („de“)',
  en: 'Die englische Fassung („en“)',
  'de-simple': 'Die Fassung in Leichter Sprache („de-simple“)',
}

/** Texts that are not there in every language the form offers. */
export const checkTexts = (definition: FormDefinition): DefinitionProblem[] =>
  missingIn(definition, '', (definition as Partial<FormDefinition>).languages ?? [])

function missingIn(value: unknown, key: string, languages: readonly Language[]): DefinitionProblem[] {
  if (typeof value !== 'object' || value === null) return []
  if (isText(value)) {
    return languages
      .filter((language) => value[language] === undefined)
      .map((language) => ({
        key,
        reason: `${versions[language]} fehlt zu „${firstWords(value.de)}“. Bitte übersetzen oder „${language}“ unter „languages“ streichen.`,
      }))
  }
  return Object.entries(value).flatMap(([name, inner]) =>
    missingIn(inner, key === '' ? name : `${key}.${name}`, languages),
  )
}

/** Nothing else in a definition has a key `de`. */
const isText = (value: object): value is LocalText => 'de' in value && typeof value.de === 'string'

function firstWords(text: string): string {
  const words = text.split(/\s+/u)
  return words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : words.join(' ')
}
