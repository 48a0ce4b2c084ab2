import type { FieldOf, GroupField } from '../../contract/field.ts'
import type { DefinitionProblem } from '../find-definition-problems.ts'
import { text, textarea } from '../kinds/text.ts'
import { checkPattern } from '../pattern/check-pattern.ts'
import { checkDays } from './date-limits.ts'
import type { FieldPlace, Outline } from './outline.ts'

/** Limits that leave no answer, patterns that are none, options given twice. */
export const checkLimits = ({ fields }: Outline): DefinitionProblem[] => fields.flatMap(limitsOf)

function limitsOf({ field, key }: FieldPlace): DefinitionProblem[] {
  switch (field.kind) {
    case 'text':
      return [...lengths(field, key), ...pattern(field, key)]
    case 'textarea':
      return lengths(field, key)
    case 'integer':
    case 'decimal':
      return turned(field, `${key}.min`, String)
    case 'money':
      return turned(field, `${key}.min`, (cents) => `${(cents / 100).toFixed(2).replace('.', ',')} €`)
    case 'date':
    case 'partial-date':
      return checkDays(field, key)
    case 'choice':
      return sameOptions(field, key)
    case 'choices':
      return [...sameOptions(field, key), ...numberOfChoices(field, key)]
    case 'group':
      return rows(field, key)
    default:
      return []
  }
}

function turned(
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
  key: string,
  show: (limit: number) => string,
): DefinitionProblem[] {
  if (min === undefined || max === undefined || min <= max) return []
  const reason = `Keine Zahl ist zugleich mindestens ${show(min)} und höchstens ${show(max)}. Bitte „min“ oder „max“ ändern.`
  return [{ key, reason }]
}

/** Where the form names no longest text, the kind does. */
function lengths(field: FieldOf<'text' | 'textarea'>, key: string): DefinitionProblem[] {
  const { minLength, maxLength } = field
  if (minLength === undefined) return []
  if (maxLength !== undefined && minLength > maxLength) {
    const reason = `Kein Text hat zugleich mindestens ${minLength} und höchstens ${maxLength} Zeichen. Bitte „minLength“ oder „maxLength“ ändern.`
    return [{ key: `${key}.minLength`, reason }]
  }
  const shortest = 'x'.repeat(Math.min(minLength, 20_000))
  const context = { today: '2026-01-01', language: 'de', places: [] } as const
  const reading =
    field.kind === 'text'
      ? text.read(shortest, { ...field, pattern: undefined }, context)
      : textarea.read(shortest, field, context)
  if (reading.kind !== 'wrong' || reading.code !== 'too-long') return []
  const reason = `Der Text soll mindestens ${minLength} Zeichen haben, ohne „maxLength“ sind aber nur ${String(reading.values?.max)} erlaubt. Bitte „maxLength“ ergänzen.`
  return [{ key: `${key}.minLength`, reason }]
}

function pattern({ pattern: described }: FieldOf<'text'>, key: string): DefinitionProblem[] {
  const checked = described && checkPattern(described.expression)
  return checked?.ok === false ? [{ key: `${key}.pattern.expression`, reason: checked.reason }] : []
}

function numberOfChoices({ min, max, options }: FieldOf<'choices'>, key: string): DefinitionProblem[] {
  if (min === undefined) return []
  if (max !== undefined && min > max)
    return [
      {
        key: `${key}.min`,
        reason: `Niemand kann zugleich mindestens ${min} und höchstens ${max} Antworten wählen. Bitte „min“ oder „max“ ändern.`,
      },
    ]
  return min > options.length
    ? [
        {
          key: `${key}.min`,
          reason: `Mindestens ${min} Antworten sind verlangt, es gibt aber nur ${options.length}. Bitte „min“ ändern.`,
        },
      ]
    : []
}

const rows = ({ min, max }: GroupField, key: string): DefinitionProblem[] =>
  min <= max
    ? []
    : [
        {
          key: `${key}.min`,
          reason: `Keine Gruppe hat zugleich mindestens ${min} und höchstens ${max} Einträge. Bitte „min“ oder „max“ ändern.`,
        },
      ]

function sameOptions({ options }: Pick<FieldOf<'choice'>, 'options'>, key: string): DefinitionProblem[] {
  const values = options.map(({ value }) => value)
  return values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? [
          {
            key: `${key}.options.${index}.value`,
            reason: `Die Antwort „${value}“ steht schon weiter oben. Bitte eine andere Kennung wählen.`,
          },
        ]
      : [],
  )
}
