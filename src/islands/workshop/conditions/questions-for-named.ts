import { type KnownQuestion, questionsInRow } from '../known-question.ts'

/**
 * The questions that a condition of the form with this name sees: where it is used inside of a group's rows, those of the row
 * come first.
 *
 * @param form A definition with its blocks put in, possibly invalid.
 */
export function questionsForNamed(
  form: unknown,
  questions: readonly KnownQuestion[],
  name: string,
): readonly KnownQuestion[] {
  const fields = listIn(form, 'steps').flatMap((step) => listIn(step, 'fields'))
  const group = fields.find(
    (field) => own(field, 'kind') === 'group' && listIn(field, 'fields').some((inner) => uses(inner, name)),
  )
  const id = own(group, 'id')
  return typeof id === 'string' ? questionsInRow(questions, id) : questions
}

const uses = (field: unknown, name: string): boolean =>
  own(field, 'when') === name ||
  own(field, 'required') === name ||
  listIn(field, 'options').some((option) => own(option, 'when') === name)

const own = (data: unknown, key: string): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, key)
    ? (data as Readonly<Record<string, unknown>>)[key]
    : undefined

const listIn = (data: unknown, key: string): readonly unknown[] => {
  const list = own(data, key)
  return Array.isArray(list) ? list : []
}
