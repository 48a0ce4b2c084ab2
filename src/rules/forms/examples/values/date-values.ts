import type { FieldOf } from '../../../../../widgets/contract/field.ts'
import { resolveLimit } from '../../../../../widgets/engine/kinds/date.ts'
import { type About, pick } from './about.ts'
import { adults, birthDateOf, minors } from './people.ts'

const isBirth = /[Gg]eburt|geboren/u
const isLately = /^Tag$|zuletzt|passiert|gesehen/u
const isFuture =
  /[Bb]is wann|gilt|[Gg]ültig bis|\b[Ee]nde|[Aa]b w|anfangen|fangen|soll|möchten|brauch|Beginn|Erster|Letzter|Von|Bis|voraussichtlich|reis|^Tag/u

/** Days people might enter, the likeliest first. */
export function dateValues(field: FieldOf<'date' | 'partial-date'>, about: About): readonly string[] {
  const { today, order, seed, person } = about
  const day = (days: number, from = today) => resolveLimit({ days }, from)
  const earliest = field.min === undefined ? undefined : resolveLimit(field.min, today)
  const latest = field.max === undefined ? undefined : resolveLimit(field.max, today)
  const later = 4 * (order % 60)
  const past = [day(-260 + later), day(-40 - (seed % 25)), day(-2 - (seed % 4))]
  const future = [day(24 + later), day(12 + (seed % 30)), day(500 + (seed % 200))]
  const likely =
    isBirth.test(field.label.de) || field.id === 'birthDate' || ('age' in field && field.age)
      ? births(about)
      : isLately.test(field.label.de) && field.max !== undefined
        ? [...past.toReversed(), ...future]
        : isFuture.test(field.label.de)
          ? [...future, ...past]
          : [...past, ...future]
  const values = [
    ...(field.label.de.includes('Geburt') ? [birthDateOf(person, today)] : []),
    ...between(earliest, latest, seed, day),
    ...likely,
    ...likely.map((at) => day(Math.round(seed % 7), at)),
    today,
  ]
  const inside = likely.filter((at) => (earliest ?? at) <= at && at <= (latest ?? at))
  return [...new Set([...inside, ...values])]
}

const births = ({ person, today, seed }: About): readonly string[] => [
  birthDateOf(person, today),
  birthDateOf(pick(adults, seed), today),
  ...minors.map((minor) => birthDateOf(minor, today)),
  ...adults.map((adult) => birthDateOf(adult, today)),
]

/** Days inside of limits, near to the one that is there. */
function between(
  earliest: string | undefined,
  latest: string | undefined,
  seed: number,
  day: (days: number, from: string) => string,
): readonly string[] {
  if (earliest !== undefined && latest !== undefined) {
    const span = Math.round((Date.parse(latest) - Date.parse(earliest)) / 86_400_000)
    return [0.3, 0.6, 0.1, 1, 0].map((part) => day(Math.round(span * part), earliest))
  }
  if (earliest !== undefined) return [day(9 + (seed % 30), earliest), day(2, earliest), earliest]
  return latest === undefined ? [] : [day(-9 - (seed % 30), latest), day(-2, latest), latest]
}
