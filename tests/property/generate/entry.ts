import type { FieldOf } from '../../../widgets/contract/field.ts'
import type { Entry } from '../../../widgets/engine/entries.ts'
import type { Question } from '../../../widgets/engine/kinds.ts'
import type { Choices } from './choices.ts'
import { patterns } from './patterns.ts'

/** What somebody enters into a question: mostly right, now and then nearly right or wrong. `mark` shows up in it where it can. */
export function someEntry(choices: Choices, field: Question, mark: string): Entry {
  const kind = choices.below(10)
  return kind < 7 ? rightEntry(choices, field, mark) : choices.one(kind < 9 ? nearlyRight : wrong)
}

function rightEntry(choices: Choices, field: Question, mark: string): Entry {
  switch (field.kind) {
    case 'text':
      return field.pattern ? matching(field) : choices.one([mark, `${mark} und mehr`, ` ${mark}  `])
    case 'textarea':
      return choices.one([mark, `${mark}\r\nzweite Zeile`])
    case 'integer':
      return choices.one(['1', '0', '-3', '12', '1.500', String(choices.below(20))])
    case 'decimal':
      return choices.one(['1', '3,5', '3.50', '-0,25', '1.234,5'])
    case 'money':
      return choices.one(['1', '10,50', '3,- €', '0,05', '1.234,50 Euro'])
    case 'partial-date':
      return choices.one(['1958', '5.1958', '24.12.1990', '00.05.1958'])
    case 'licence-plate':
      return choices.one(['M-AB 123', 'un ab 1e'])
    case 'tax-id':
      return choices.one(['86095742719', '47 036 892 816'])
    case 'date':
      return choices.one(['3.5.24', '24.12.1990', '2026-11-30', '01012010'])
    case 'time':
      return choices.one(['7:30', '7 Uhr 30', '730'])
    case 'email':
      return choices.one([`${mark}@example.org`, 'erika@müller.example'])
    case 'phone':
      return choices.one(['0941 12345', '+49 (941) 123-45'])
    case 'choice':
      return choices.one(field.options).value
    case 'choices':
      return field.options.filter(() => choices.chance(60)).map(({ value }) => value)
    case 'boolean':
      return choices.one<Entry>(['yes', 'no', true, false])
    case 'consent':
      return choices.one([true, false])
    case 'iban':
      return choices.one(['DE89 3704 0044 0532 0130 00', 'AT611904300234573201'])
    case 'place':
      return choices.one(['nordheim', 'suedheim'])
    case 'country':
      return choices.one(['DE', 'AT', 'XK'])
    case 'file':
      return choices.list(0, 2, (index) => ({
        id: `00000000-0000-4000-8000-00000000000${index}`,
        name: `${mark}.pdf`,
        type: choices.one(['application/pdf', 'image/png', 'text/html']),
        size: choices.one([1, 999, 19_000_000, 0]),
      }))
  }
}

const matching = ({ pattern }: FieldOf<'text'>): string =>
  patterns.find(({ expression }) => expression === pattern?.expression)?.right ?? ''

/** What the other kinds of question would take, and slips of the pen. */
const nearlyRight: readonly Entry[] = [
  '', ' ', 'x', '1', '12,', '1,234', '31.2.2024', '30.02.2024', '24:00', 'DE89 3704 0044 0532 0130 01', '86095742718', 'yes', 'no', true,
  false, 'jein', 'M AB123456', 'erika@', '01', '1e3', '13.1990', 'f0o0', ['f0o0'], 'de', '1.1.0000', '\u00A012\u00A0',
] // prettier-ignore

/** What no form of ours makes out of anybody's typing. */
const wrong: readonly Entry[] = [
  'a'.repeat(5000), '\u202Eabc', '\u0000', '\uD800', '<b>', '__proto__', 'constructor', '1'.repeat(400), [], ['x'], ['__proto__'],
  [{ id: 'x', name: 'x', type: 'x', size: 1 }], 'e\u0301', '9'.repeat(15), '-', '\n', '1970-01-01T00:00', '🙂',
] // prettier-ignore
