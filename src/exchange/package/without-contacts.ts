import type { FormExamples } from '../../model/form-examples.ts'

/** How a county and its offices are reached: as it stands on their pages. */
export interface Contacts {
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly streets: readonly string[]
  readonly sites: readonly string[]
}

/**
 * What stands in their place. The phone number is one of those that the Bundesnetzagentur keeps free for films (Munich,
 * 089 99998-000 to -999), the mail address one of those that never exist (RFC 2606).
 */
const standIns = {
  phones: '089 99998-999',
  emails: 'muster@example.org',
  streets: 'Musterstraße 1',
  sites: 'https://www.example.org',
} as const

/** Takes numbers and addresses of the county out of examples: whoever wrote them may have used one that was at hand. */
export function withoutContacts(examples: FormExamples, contacts: Contacts): FormExamples {
  const replacements = Object.entries(standIns).flatMap(([kind, standIn]) =>
    contacts[kind as keyof Contacts].map((text) => [wholly(text), standIn] as const),
  )
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string')
      return replacements.reduce((text, [pattern, standIn]) => text.replace(pattern, standIn), value)
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]))
  }
  return examples.map((example) => ({
    ...example,
    answers: clean(example.answers) as typeof example.answers,
  }))
}

/** The text, but not as the beginning of a longer number or name. */
const wholly = (text: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])${text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&')}(?![\\p{L}\\d])`, 'gu')
