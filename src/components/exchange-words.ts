import type { Field } from '../../widgets/contract/field.ts'
import type { FormDefinition } from '../../widgets/contract/form-definition.ts'
import type { Language } from '../../widgets/contract/text.ts'
import { kindNames } from '../islands/workshop/kind-names.ts'

/** Languages of a form as clerks call them. */
export const languageNames: Readonly<Record<Language, string>> = {
  de: 'Deutsch',
  en: 'Englisch',
  'de-simple': 'Deutsch in einfacher Sprache',
}

/** "Deutsch, Englisch" */
export const languagesOf = ({ languages }: Pick<FormDefinition, 'languages'>): string =>
  languages.map((language) => languageNames[language]).join(', ')

/** "1 Frage", "12 Fragen" */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`

/** "Eine Antwort zur Wahl: Ja, Nein und 2 weitere" */
export function kindOf(field: Field): string {
  const { name } = kindNames[field.kind]
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return `${name}: ${some(field.options.map(({ label }) => label.de))}`
    case 'group':
      return `${name}: ${field.item.de}, ${field.min} bis ${field.max}`
    default:
      return name
  }
}

/** Answers that are named before the rest is only counted. */
const most = 5

const some = (words: readonly string[]): string =>
  words.length <= most
    ? words.join(' · ')
    : `${words.slice(0, most - 1).join(' · ')} und ${words.length - most + 1} weitere`
