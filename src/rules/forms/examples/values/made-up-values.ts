import type { Entry } from '../../../../../widgets/engine/entries.ts'
import type { Question } from '../../../../../widgets/engine/kinds.ts'
import { writeDay } from '../../../../../widgets/engine/kinds/date.ts'
import { type About, pick } from './about.ts'
import { dateValues } from './date-values.ts'
import { numberValues } from './number-values.ts'
import { mailOf, phoneOf } from './people.ts'
import { testIban, testTaxId } from './test-numbers.ts'
import { textareaValues, textValues } from './text-values.ts'
import { testFiles } from './test-files.ts'

/** What somebody might enter into a question, the likeliest first. What the question does not take is sorted out by reading it. */
export function madeUpValues(field: Question, about: About): readonly Entry[] {
  const { seed, person, places } = about
  switch (field.kind) {
    case 'text':
      return textValues(field, about)
    case 'textarea':
      return textareaValues(field, about)
    case 'integer':
    case 'decimal':
    case 'money':
      return numberValues(field, about)
    case 'date':
      return dateValues(field, about).map(writeDay)
    case 'partial-date':
      return [...dateValues(field, about).map(writeDay), about.today.slice(0, 4)]
    case 'time':
      return [8 + (about.order % 9), 9, 17].map((hour, index) => timeOf(hour, (seed + index) % 4))
    case 'email':
      return [mailOf(person)]
    case 'phone':
      return [phoneOf(seed)]
    case 'choice':
      return rotated(field.options, seed).map(({ value }) => value)
    case 'choices':
      return sets(field, seed)
    case 'boolean':
      return ['yes', 'no']
    case 'consent':
      return [true]
    case 'iban':
      return [testIban(1_000_000 + (seed % 8_999_999))]
    case 'tax-id':
      return [testTaxId(seed % 100_000)]
    case 'licence-plate':
      return [`SON-${pick(['AB', 'MH', 'GF', 'K'], seed)} ${1 + (seed % 900)}`]
    case 'place':
      return rotated(places, seed).map(({ value }) => value)
    case 'country':
      return [person.nationality, 'DE', 'AT', 'FR']
    case 'file':
      return testFiles(field, about)
  }
}

const timeOf = (hour: number, quarter: number): string =>
  `${String(hour).padStart(2, '0')}:${String(quarter * 15).padStart(2, '0')}`

const rotated = <T>(list: readonly T[], seed: number): readonly T[] => {
  const from = list.length === 0 ? 0 : seed % Math.min(list.length, 7)
  return [...list.slice(from), ...list.slice(0, from)]
}

/** As many as may be chosen at least, two where that is allowed, one, all. */
function sets(
  { options, min = 1, max = options.length }: Extract<Question, { kind: 'choices' }>,
  seed: number,
): readonly Entry[] {
  const values = rotated(options, seed).map(({ value }) => value)
  return [...new Set([Math.min(max, Math.max(min, 2)), min, Math.min(max, values.length)])].map((count) =>
    values.slice(0, count),
  )
}
