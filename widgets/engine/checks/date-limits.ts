import type { DateLimit, FieldOf } from '../../contract/field.ts'
import type { DefinitionProblem } from '../find-definition-problems.ts'
import { resolveLimit, writeDay } from '../kinds/date.ts'
import { ageOn } from '../logic/dates.ts'

/** Days on which a form may be filled in: what holds on all of them holds. None is in a leap year or at a month's end. */
export const someDays = ['1995-06-15', '2026-03-10', '2061-09-20'] as const

/** Limits of a date between which there is no day, and ages nobody has between them. */
export function checkDays(field: FieldOf<'date' | 'partial-date'>, key: string): DefinitionProblem[] {
  const { min, max } = field
  const tooFar = (
    [
      ['min', min],
      ['max', max],
    ] as const
  ).flatMap(([name, limit]) =>
    limit === undefined || isInReach(limit)
      ? []
      : [{ key: `${key}.${name}`, reason: 'Dieser Tag liegt zu weit weg. Bitte die Zahl prüfen.' }],
  )
  if (tooFar.length > 0) return tooFar
  if (min !== undefined && max !== undefined && areComparable(min, max)) {
    if (someDays.every((today) => resolveLimit(min, today) > resolveLimit(max, today)))
      return [
        {
          key: `${key}.min`,
          reason: `Kein Tag liegt zugleich frühestens ${writeLimit(min)} und spätestens ${writeLimit(max)}. Bitte „min“ oder „max“ ändern.`,
        },
      ]
  }
  return 'age' in field && field.age ? ages(field, field.age, `${key}.age`) : []
}

function ages(
  { min, max }: Pick<FieldOf<'date'>, 'min' | 'max'>,
  age: { readonly min?: number | undefined; readonly max?: number | undefined },
  key: string,
): DefinitionProblem[] {
  if (age.min !== undefined && age.max !== undefined && age.min > age.max) {
    const reason = `Niemand ist zugleich mindestens ${age.min} und höchstens ${age.max} Jahre alt. Bitte „min“ oder „max“ ändern.`
    return [{ key: `${key}.min`, reason }]
  }
  const youngest = max ?? { days: 0 }
  const isOnEachDay = (limit: DateLimit, isWrong: (years: number) => boolean) =>
    someDays.every((today) => isWrong(Number(ageOn(resolveLimit(limit, today), today))))
  const isNobodyOldEnough =
    age.min !== undefined && isOnEachDay(min ?? '1850-01-01', (years) => years < Number(age.min))
  const isNobodyYoungEnough =
    age.max !== undefined && isOnEachDay(youngest, (years) => years > Number(age.max))
  if (!isNobodyOldEnough && !isNobodyYoungEnough) return []
  return [
    {
      key,
      reason:
        'Zwischen „min“ und „max“ bleibt niemand in diesem Alter übrig. Bitte „age“ oder die Grenzen ändern.',
    },
  ]
}

/** Both fixed or both counted from today. */
export const areComparable = (one: DateLimit, other: DateLimit): boolean => typeof one === typeof other

/** Whether the limit is a day with a year of four digits, as answers have. */
export function isInReach(limit: DateLimit): boolean {
  if (typeof limit === 'string') return true
  const [amount = 0] = Object.values(limit)
  const years = 'years' in limit ? amount : 'months' in limit ? amount / 12 : amount / 365
  return Math.abs(years) <= 200
}

function writeLimit(limit: DateLimit): string {
  if (typeof limit === 'string') return writeDay(limit)
  const [unit = 'days', amount = 0] = Object.entries(limit)[0] ?? []
  if (amount === 0) return 'heute'
  const words = { days: ['Tag', 'Tage'], months: ['Monat', 'Monate'], years: ['Jahr', 'Jahre'] }
  const [one, many] = words[unit as keyof typeof words]
  return `${Math.abs(amount)} ${Math.abs(amount) === 1 ? one : many} ${amount < 0 ? 'vor' : 'nach'} heute`
}
