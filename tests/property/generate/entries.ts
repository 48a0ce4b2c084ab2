import type { Field, GroupField } from '../../../widgets/contract/field.ts'
import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { allKinds } from '../../../widgets/engine/all-kinds.ts'
import type { Entries, Entry } from '../../../widgets/engine/entries.ts'
import type { Composite, Question } from '../../../widgets/engine/kinds.ts'
import type { Choices } from './choices.ts'
import { someEntry } from './entry.ts'
import { mark } from './mark.ts'

/** Entries of a form, each with a mark of its own. */
export interface MarkedEntries {
  readonly entries: Entries
  /** From the mark to the path it was entered under. */
  readonly marks: ReadonlyMap<string, string>
}

/** What somebody enters into a form: into most questions, also into those that are not on the way. */
export function someEntries(choices: Choices, { steps }: FormDefinition): MarkedEntries {
  const marks = new Map<string, string>()
  const enter = (question: Question, path: string): Entry => {
    const own = mark(marks.size)
    marks.set(own, path)
    return someEntry(choices, question, own)
  }
  const fill = (fields: readonly Field[], prefix: string): Entries =>
    Object.fromEntries(
      fields
        .filter(({ kind }) => kind !== 'info' && kind !== 'computed' && !choices.chance(15))
        .map((field) => [field.id, fillOne(field, `${prefix}${field.id}`)]),
    )
  const fillOne = (field: Field, path: string): Entries[string] => {
    if (field.kind === 'group')
      return someRows(choices, field).map((_, index) => fill(field.fields, `${path}.${index}.`))
    const parts = partsOf(field)
    return parts ? fill(parts, `${path}.`) : enter(field as Question, path)
  }
  return {
    entries: fill(
      steps.flatMap(({ fields }) => fields),
      '',
    ),
    marks,
  }
}

const someRows = (choices: Choices, { max }: GroupField): unknown[] =>
  choices.list(0, Math.min(max + 1, 3), () => 0)

/** The questions a composite one is made of; `undefined` where it is none. */
export function partsOf(field: Field): readonly Field[] | undefined {
  const kind = (allKinds as Readonly<Record<string, unknown>>)[field.kind] as Composite<never> | undefined
  return kind && 'partsOf' in kind ? kind.partsOf(field as never) : undefined
}
