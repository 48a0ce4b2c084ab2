import type { FieldOf } from '../../contract/field.ts'
import { textIn } from '../../contract/text-in.ts'
import type { Context } from '../context.ts'
import type { Entry } from '../entries.ts'
import { answer, empty, type Kind, typed, wrong } from '../kind.ts'

export const choice: Kind<FieldOf<'choice'>, string> = {
  missing: 'required-choice',
  read: (entry, { options }) => {
    const value = typed(entry)
    if (value === '') return empty
    return options.some((option) => option.value === value) ? answer(value) : wrong('not-an-option')
  },
  write: labelIn,
}

/** The option's own words. */
function labelIn(
  value: string,
  { options }: Pick<FieldOf<'choice'>, 'options'>,
  { language }: Context,
): string {
  const option = options.find((candidate) => candidate.value === value)
  return option ? textIn(option.label, language) : value
}

/** Values chosen, in the order of the options. */
export const choices: Kind<FieldOf<'choices'>, readonly string[]> = {
  missing: 'required-choices',
  read: (entry, { options, min, max }) => {
    const values = listed(entry)
    if (values.length === 0) return empty
    const chosen = options.filter((option) => values.includes(option.value)).map((option) => option.value)
    if (chosen.length !== new Set(values).size) return wrong('not-an-option')
    if (min !== undefined && chosen.length < min) return wrong('too-few', { min })
    if (max !== undefined && chosen.length > max) return wrong('too-many', { max })
    return answer(chosen)
  },
  write: (values, field, context) => values.map((value) => labelIn(value, field, context)).join('\n'),
}

export const boolean: Kind<FieldOf<'boolean'>, boolean> = {
  missing: 'required-choice',
  read: (entry) => {
    if (entry === undefined || entry === '') return empty
    if (typeof entry === 'boolean') return answer(entry)
    return entry === 'yes' || entry === 'no' ? answer(entry === 'yes') : wrong('not-an-option')
  },
  write: (value, _field, { language }) =>
    language === 'en' ? (value ? 'Yes' : 'No') : value ? 'Ja' : 'Nein',
}

export const consent: Kind<FieldOf<'consent'>, boolean> = {
  missing: 'required-consent',
  read: (entry) => (entry === true ? answer(true) : empty),
  write: (_value, _field, { language }) => (language === 'en' ? 'Agreed' : 'Zugestimmt'),
}

/** One of the county's municipalities. */
export const place: Kind<FieldOf<'place'>, string> = {
  missing: 'required-choice',
  read: (entry, _field, { places }) => {
    const value = typed(entry)
    if (value === '') return empty
    return places.some((candidate) => candidate.value === value) ? answer(value) : wrong('not-an-option')
  },
  write: (value, _field, { places }) => places.find((candidate) => candidate.value === value)?.label ?? value,
}

const listed = (entry: Entry | undefined): readonly string[] =>
  Array.isArray(entry) ? entry.filter((value) => typeof value === 'string') : []
