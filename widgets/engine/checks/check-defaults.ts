import { kindOf } from '../all-kinds.ts'
import { defaultEntry } from '../default-entry.ts'
import type { DefinitionProblem } from '../find-definition-problems.ts'
import type { Reading } from '../kind.ts'
import type { Question } from '../kinds.ts'
import { isInReach, someDays } from './date-limits.ts'
import { possible } from './operand-fault.ts'
import type { FieldPlace, Outline } from './outline.ts'

/** Defaults that the question itself would not take. Which municipalities there are is not the form's business. */
export const checkDefaults = ({ fields }: Outline): DefinitionProblem[] =>
  fields.flatMap(({ field, key }: FieldPlace): DefinitionProblem[] => {
    if (!('default' in field) || field.default === undefined || field.kind === 'place') return []
    const reason = refusal(field)
    return reason === undefined ? [] : [{ key: `${key}.default`, reason }]
  })

function refusal(field: Question & { readonly default?: unknown }): string | undefined {
  if (field.kind === 'money' && !Number.isInteger(field.default))
    return `Die Vorgabe ist ein Betrag in Cent und braucht eine ganze Zahl, nicht ${String(field.default)}.`
  if (
    field.kind === 'date' &&
    [field.default, field.min, field.max].some((day) => day !== undefined && !isInReach(day))
  )
    return 'Dieser Tag liegt zu weit weg. Bitte die Zahl prüfen.'
  // A day that is right at some time may stay.
  const readings = someDays.map((today) => read(field, today))
  const [first] = readings
  return first?.kind === 'wrong' && readings.every(({ kind }) => kind === 'wrong')
    ? `Die Vorgabe ${shown(field.default)} nimmt die Frage selbst nicht an: ${explain(first, field)}`
    : undefined
}

function read(field: Question, today: string): Reading {
  const entry = defaultEntry(field, today)
  try {
    return kindOf(field).read(entry, field, { today, language: 'de', places: [] })
  } catch (error) {
    // The pattern is no regular expression, which is said where it stands.
    if (error instanceof SyntaxError) return { kind: 'empty' }
    throw error
  }
}

const shown = (value: unknown): string => (typeof value === 'string' ? `„${value}“` : JSON.stringify(value))

/** Why, as the form's author sees it. */
function explain({ code, values }: Extract<Reading, { kind: 'wrong' }>, field: Question): string {
  const value = (name: string) => String(values?.[name] ?? '')
  switch (code) {
    case 'not-an-option':
      return 'options' in field ? `Möglich sind: ${possible(field)}.` : 'Sie steht nicht zur Auswahl.'
    case 'too-small':
      return `Mindestens ${value('min')} ist verlangt.`
    case 'too-large':
      return `Höchstens ${value('max')} ist erlaubt.`
    case 'too-short':
      return `Mindestens ${value('min')} Zeichen sind verlangt.`
    case 'too-long':
      return `Höchstens ${value('max')} Zeichen sind erlaubt.`
    case 'too-early':
      return `Sie liegt vor dem ersten erlaubten Tag.`
    case 'too-late':
      return `Sie liegt nach dem letzten erlaubten Tag.`
    case 'too-young':
      return `Mindestens ${value('min')} Jahre sind verlangt.`
    case 'too-old':
      return `Höchstens ${value('max')} Jahre sind erlaubt.`
    case 'too-few':
      return `Mindestens ${value('min')} Antworten sind verlangt.`
    case 'too-many':
      return `Höchstens ${value('max')} Antworten sind erlaubt.`
    case 'not-an-integer':
      return 'Verlangt ist eine ganze Zahl.'
    case 'too-many-decimals':
      return `Höchstens ${value('decimals')} Stellen nach dem Komma sind erlaubt.`
    case 'wrong-pattern':
      return 'Sie passt nicht zum Muster unter „pattern“.'
    case 'not-a-time':
      return 'Verlangt ist eine Uhrzeit, zum Beispiel "07:30".'
    default:
      return 'Bitte ändern oder löschen.'
  }
}
