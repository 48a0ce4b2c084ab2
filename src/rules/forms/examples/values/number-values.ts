import type { FieldOf } from '../../../../../widgets/contract/field.ts'
import type { About } from './about.ts'

type NumberField = FieldOf<'integer' | 'decimal' | 'money'>

/** Where a likely number lies by the words of the question: least and most. Euro where money is asked. */
const likely: readonly (readonly [question: RegExp, least: number, most: number])[] = [
  [/Grad der Behinderung/u, 50, 90],
  [/Woche.*\[?Stunden|Stunden in der Woche/u, 20, 39],
  [/Fachsemester|Semester/u, 2, 6],
  [/Klasse/u, 2, 9],
  [/Minuten/u, 5, 40],
  [/Vermögen|Wert/u, 1200, 9500],
  [/verdient|Einkommen|netto|wie viel geld/iu, 900, 2800],
  [/[Mm]iete|Wohnung im Monat/u, 480, 960],
  [/[Hh]eiz/u, 60, 140],
  [/im Jahr$|Steuer/u, 150, 900],
  [/m²|Fläche/u, 42, 118],
  [/Jahre/u, 2, 9],
  [/Personen|Menschen|wohnen/u, 2, 5],
  [/kg|Gesamtmasse/u, 900, 7500],
  [/mm\b/u, 120, 400],
  [/\[?Kilometer|km\b/u, 4, 28],
]

/** Numbers people might enter, the likeliest first; within the limits of the field. */
export function numberValues(field: NumberField, { seed, today }: About): readonly string[] {
  const scale = field.kind === 'money' ? 100 : 1
  const { least, most } = rangeOf(field, seed, Number(today.slice(0, 4)))
  const [min, max] = [field.min ?? -Infinity, field.max ?? Infinity]
  const [one = 0, ...others] = [0, 7, 3].map(
    (shift) => (least + ((seed + shift) % (most - least + 1))) * scale,
  )
  // Where numbers must fit together, a much larger one and a much smaller one may help.
  const year = Number(today.slice(0, 4))
  const guessed = [one, ...others, ...(isYear(field) ? [year - 1, year] : [one * 12, one * 150, 0])]
  const inside = guessed.filter((value) => value >= min && value <= max)
  const span = Math.min(max - min, 40 * scale)
  const near = Number.isFinite(min)
    ? [min + Math.round((span * (1 + (seed % 3))) / 4), min]
    : Number.isFinite(max)
      ? [max - (seed % 9) * scale, max]
      : []
  return [...new Set([...inside, ...near])].map((value) => written(value, field))
}

const isYear = ({ kind, label }: NumberField): boolean =>
  kind === 'integer' && /welchem Jahr|^Jahr |[Bb]aujahr/u.test(label.de)

function rangeOf(
  field: NumberField,
  seed: number,
  year: number,
): { readonly least: number; readonly most: number } {
  const question = `${field.label.de} ${'unit' in field && field.unit ? `[${field.unit.de}]` : ''}`
  if (isYear(field)) return { least: year - 2 - (seed % 20), most: year - 2 }
  const found = likely.find(([asked]) => asked.test(question))
  if (found) return { least: found[1], most: found[2] }
  return field.kind === 'money' ? { least: 35, most: 280 } : { least: 2, most: 9 }
}

/** As people write it: cents as euro, with a comma. */
function written(value: number, field: NumberField): string {
  if (field.kind === 'money') return (Math.round(value) / 100).toFixed(2).replace('.', ',')
  if (field.kind === 'integer') return String(Math.round(value))
  return String(Number(value.toFixed(field.decimals))).replace('.', ',')
}
