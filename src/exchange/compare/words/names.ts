import type { Address } from '../../overlay/address.ts'
import { locate } from '../../overlay/locate.ts'
import { own } from '../../overlay/own.ts'
import { valueAt } from '../../overlay/path.ts'
import { quote } from './quote.ts'

/** German text of a `LocalText`. */
export function germanOf(text: unknown): string | undefined {
  const german = own(text, 'de')
  return typeof german === 'string' ? german : undefined
}

/** What an address stands for in the first of several forms that has it. */
export function thingAt(forms: readonly unknown[], address: Address): unknown {
  for (const form of forms) {
    const at = locate(form, address)
    if (at) return valueAt(form, at)
  }
  return undefined
}

/** „Was ist passiert?“ */
export const stepName = (forms: readonly unknown[], step: string): string =>
  quote(germanOf(own(thingAt(forms, { step }), 'title')) ?? step)

/** „Linie“; of a question in a group also the group's: „Name“ (bei „Kinder“). */
export function fieldName(forms: readonly unknown[], { step, field = '' }: Address, item?: unknown): string {
  const names = field.split('.')
  const own_ = labelOf(item ?? thingAt(forms, { step, field })) ?? names.at(-1) ?? field
  if (names.length === 1) return quote(own_)
  return `${quote(own_)} (bei ${fieldName(forms, { step, field: names.slice(0, -1).join('.') })})`
}

/** „Der Bus kam zu spät“ */
export const optionName = (forms: readonly unknown[], address: Address, item?: unknown): string =>
  quote(labelOf(item ?? thingAt(forms, address)) ?? address.option ?? '')

/** What a field is called among people: a question, unless it asks for nothing. */
export function fieldNoun(item: unknown): 'Frage' | 'Erklärung' | 'Gruppe' | 'Angabe' | 'Textstelle' {
  switch (own(item, 'kind')) {
    case 'consent':
      return 'Erklärung'
    case 'group':
      return 'Gruppe'
    case 'computed':
      return 'Angabe'
    case 'info':
      return 'Textstelle'
    default:
      return 'Frage'
  }
}

const labelOf = (item: unknown): string | undefined => germanOf(own(item, 'label'))
