import * as v from 'valibot'
import { IsoDate } from '../../../widgets/contract/primitives.ts'
import type { Place } from './place.ts'

/** What stands in a field from the start, as ours writes it; `undefined` where it cannot be. */
export function fitDefault({ field, options }: Place): unknown {
  const { default: foreign } = field
  const number =
    typeof foreign === 'number' ? foreign : typeof foreign === 'string' ? Number(foreign) : Number.NaN
  switch (field.shape.kind) {
    case 'text':
    case 'textarea':
      return typeof foreign === 'string' || typeof foreign === 'number' ? String(foreign) : undefined
    case 'integer':
      return Number.isInteger(number) ? number : undefined
    case 'decimal':
      return Number.isFinite(number) ? number : undefined
    case 'money':
      return Number.isFinite(number) ? Math.round(number * 100) : undefined
    case 'date': {
      const day = typeof foreign === 'string' ? foreign.slice(0, 10) : undefined
      return v.is(IsoDate, day) ? day : undefined
    }
    case 'time':
      return typeof foreign === 'string' ? /^(?:[01]\d|2[0-3]):[0-5]\d/u.exec(foreign)?.[0] : undefined
    case 'boolean':
      if (foreign === true || foreign === 'true' || foreign === 'Yes') return true
      if (foreign === false || foreign === 'false' || foreign === 'No') return false
      return field.options === undefined ? undefined : yesByOption(field.options, foreign)
    case 'choice':
      return options.get(String(foreign))
    case 'choices': {
      const chosen = chosenIn(foreign).map((value) => options.get(value))
      return chosen.length > 0 && chosen.every((value) => value !== undefined) ? chosen : undefined
    }
    default:
      return undefined
  }
}

function yesByOption(options: readonly { readonly value: unknown }[], foreign: unknown): boolean | undefined {
  const index = options.findIndex(({ value }) => String(value) === String(foreign))
  return index < 0 ? undefined : index === 0
}

/** `["a", "b"]`, `{ "a": true, "b": false }` or a single one. */
function chosenIn(foreign: unknown): string[] {
  if (Array.isArray(foreign)) return foreign.map(String)
  if (typeof foreign === 'object' && foreign !== null)
    return Object.entries(foreign).flatMap(([value, isChosen]) => (isChosen === true ? [value] : []))
  return [String(foreign)]
}
