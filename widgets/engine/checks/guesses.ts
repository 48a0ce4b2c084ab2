import type { FieldOf } from '../../contract/field.ts'
import type { Entry } from '../entries.ts'
import type { Question } from '../kinds.ts'
import { countryCodes } from '../kinds/country.ts'
import { resolveLimit } from '../kinds/date.ts'
import type { Compared, Constant } from './mentions.ts'
import { samplePattern } from './sample-pattern.ts'

/** Something right for each kind whose answers are not made from limits and constants. */
const examples: Readonly<Partial<Record<Question['kind'], readonly string[]>>> = {
  'licence-plate': ['M-AB 1', 'B-C 2'],
  'tax-id': ['86095742719', '47036892816'],
  'partial-date': ['1990-05-03', '1990-05', '1990'],
  email: ['name@example.org', 'post@example.org'],
  phone: ['089 1234567', '089 7654321'],
  iban: ['DE02120300000000202051', 'DE02500105170137075030'],
  textarea: ['Muster', 'Anders', 'x'],
  place: ['ein-ort', 'noch-ein-ort'],
}

/**
 * What a person might enter so that every comparison of the answer with a constant comes out either way: the constants,
 * their neighbours, the limits, and something else. What the question does not take is sorted out by reading it.
 */
export function guess(field: Question, compared: readonly Compared[], today: string): readonly Entry[] {
  switch (field.kind) {
    case 'integer':
    case 'decimal':
    case 'money':
      return numbers(field, compared)
    case 'date':
      return days(field, compared, today)
    case 'time':
      return times(compared)
    case 'text':
      return texts(field, compared)
    case 'choice':
      return few(field.options, constantsOf(compared)).map(({ value }) => value)
    case 'choices':
      return sets(field, constantsOf(compared))
    case 'boolean':
      return constantsOf(compared).includes(false) ? ['no', 'yes'] : ['yes', 'no']
    case 'consent':
      return [true]
    case 'file':
      return files(field, compared)
    case 'country': {
      const others = ['DE', 'FR', ...countryCodes].filter((code) => !constantsOf(compared).includes(code))
      return [...constantsOf(compared).map(String), ...others.slice(0, 2)]
    }
    default:
      return [...constantsOf(compared).map(String), ...(examples[field.kind] ?? [])]
  }
}

const constantsOf = (compared: readonly Compared[]): readonly Exclude<Constant, null>[] =>
  compared.flatMap(({ constants }) => constants.filter((constant) => constant !== null))

/** Constants of comparisons of this term, as numbers. */
const numbersIn = (compared: readonly Compared[], term: Compared['term']): number[] =>
  constantsOf(compared.filter((comparison) => comparison.term === term))
    .map(Number)
    .filter(Number.isFinite)

function numbers(field: FieldOf<'integer' | 'decimal' | 'money'>, compared: readonly Compared[]): string[] {
  const { min, max } = field
  const step = field.kind === 'decimal' ? 10 ** -field.decimals : 1
  const around = [...numbersIn(compared, 'itself'), ...[min, max].filter((limit) => limit !== undefined)]
  const values = [...around, 0, 1].flatMap((value) => {
    const [below, above] = [Math.floor(value / step), Math.ceil(value / step)]
    return [below, above, below - 1, above + 1]
  })
  // Steps are counted in whole numbers, so that 0.1 + 0.2 is 0.3.
  const digits = field.kind === 'decimal' ? field.decimals : field.kind === 'money' ? 2 : 0
  return [...new Set(values)].map((count) => (count / 10 ** digits).toFixed(digits).replace('.', ','))
}

function days(field: FieldOf<'date'>, compared: readonly Compared[], today: string): string[] {
  const { min, max, age } = field
  const fixed = constantsOf(compared.filter(({ term }) => term === 'itself')).map(String)
  const years = [...numbersIn(compared, 'age'), age?.min, age?.max].filter((value) => value !== undefined)
  const around = [
    ...fixed,
    ...[min, max].filter((limit) => limit !== undefined).map((limit) => resolveLimit(limit, today)),
    ...years.flatMap((count) => [
      resolveLimit({ years: -Math.ceil(count) }, today),
      resolveLimit({ years: -Math.floor(count) - 1 }, today),
    ]),
    ...numbersIn(compared, 'days').flatMap((count) => [
      resolveLimit({ days: -Math.ceil(count) }, today),
      resolveLimit({ days: Math.ceil(count) }, today),
    ]),
    today,
  ].filter((day) => /^\d{4}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(Date.parse(day)))
  return [...new Set(around.flatMap((day) => [0, -1, 1].map((shift) => resolveLimit({ days: shift }, day))))]
}

function times(compared: readonly Compared[]): string[] {
  const minutes = constantsOf(compared).flatMap((constant) => {
    const [hour = Number.NaN, minute = Number.NaN] = String(constant).split(':').map(Number)
    return Number.isNaN(hour + minute) ? [] : [0, -1, 1].map((shift) => hour * 60 + minute + shift)
  })
  return [...minutes, 720, 0, 1439]
    .filter((minute) => minute >= 0 && minute < 1440)
    .map(
      (minute) =>
        `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
    )
}

function texts(field: FieldOf<'text'>, compared: readonly Compared[]): string[] {
  const { minLength = 1, maxLength = 200, pattern } = field
  const others = ['Muster', 'Anders', 'x', 'y', 'z'].map((text) =>
    text.padEnd(minLength, 'x').slice(0, maxLength),
  )
  return [
    ...constantsOf(compared).map(String),
    ...(field.default === undefined ? [] : [field.default]),
    ...(pattern ? samplePattern(pattern.expression) : others),
  ]
}

/** Options in the order of the form; of many only those that a rule asks about or that are not always there. */
function few<O extends FieldOf<'choice'>['options'][number]>(
  options: readonly O[],
  constants: readonly Constant[],
): readonly O[] {
  if (options.length <= 60) return options
  const isAsked = ({ value, when }: O) => when !== undefined || constants.includes(value)
  return [...options.filter(isAsked), ...options.filter((option) => !isAsked(option)).slice(0, 3)]
}

/** Most options of which every set is tried. */
export const fewOptions = 5

/** Sets of options: all there are, or those of the options that a rule asks about, each filled up as the question demands. */
function sets(field: FieldOf<'choices'>, constants: readonly Constant[]): string[][] {
  const { options, min = 1 } = field
  const values = options.map(({ value }) => value)
  if (values.length <= fewOptions) return subsets(values)
  const asked = values.filter((value) => constants.includes(value))
  const others = values.filter((value) => !constants.includes(value))
  const tried = asked.length <= fewOptions ? subsets(asked) : [[], ...asked.map((value) => [value]), asked]
  return [
    ...tried.map((set) => [...set, ...others.slice(0, Math.max(min - set.length, set.length === 0 ? 1 : 0))]),
    values,
  ]
}

const subsets = (values: readonly string[]): string[][] =>
  values.reduce<string[][]>((sets, value) => [...sets, ...sets.map((set) => [...set, value])], [[]]).reverse()

function files({ accept, max }: FieldOf<'file'>, compared: readonly Compared[]) {
  const counts = numbersIn(compared, 'count').flatMap((count) => [
    Math.floor(count),
    Math.ceil(count),
    count + 1,
  ])
  return [...new Set([1, max, ...counts])]
    .filter((count) => count >= 1 && count <= max)
    .map((count) =>
      Array.from({ length: count }, (_, index) => ({
        id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
        name: 'datei',
        type: accept[0] ?? 'application/pdf',
        size: 1,
      })),
    )
}
