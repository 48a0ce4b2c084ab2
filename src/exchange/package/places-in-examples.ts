import type { Field } from '../../../widgets/contract/field.ts'
import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import type { FormExamples } from '../../model/form-examples.ts'

const standIn = /^gemeinde-(\d{1,3})$/u

/** Puts stand-ins where examples name municipalities of one county. @param places Its municipalities. */
export function withoutPlaces(
  examples: FormExamples,
  definition: FormDefinition,
  places: readonly string[],
): FormExamples {
  const met: string[] = []
  return mapPlaces(examples, definition, (place) => {
    if (!places.includes(place)) return place
    if (!met.includes(place)) met.push(place)
    return `gemeinde-${met.indexOf(place) + 1}`
  })
}

/** Puts municipalities of a county where the stand-ins are. @param places Its municipalities; none: they stay. */
export const withPlaces = (
  examples: FormExamples,
  definition: FormDefinition,
  places: readonly string[],
): FormExamples =>
  mapPlaces(examples, definition, (place) => {
    const number = standIn.exec(place)?.[1]
    return number === undefined ? place : (places[(Number(number) - 1) % places.length] ?? place)
  })

function mapPlaces(
  examples: FormExamples,
  { steps }: FormDefinition,
  change: (place: string) => string,
): FormExamples {
  const fields = steps.flatMap((step) => step.fields)
  return examples.map((example) => ({ ...example, answers: mapAnswers(example.answers, fields, change) }))
}

type Answers = Readonly<Record<string, unknown>>

function mapAnswers(
  answers: Answers,
  fields: readonly Field[],
  change: (place: string) => string,
): Record<string, unknown> {
  const changed: Record<string, unknown> = { ...answers }
  for (const field of fields) {
    const answer = answers[field.id]
    if (field.kind === 'place' && typeof answer === 'string') changed[field.id] = change(answer)
    if (field.kind === 'group' && Array.isArray(answer))
      changed[field.id] = answer.map((row: unknown) =>
        typeof row === 'object' && row !== null ? mapAnswers(row as Answers, field.fields, change) : row,
      )
  }
  return changed
}
