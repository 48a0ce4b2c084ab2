import type { CompositeField, Field, PlainField } from '../../../widgets/contract/field.ts'
import { allKinds } from '../../../widgets/engine/all-kinds.ts'
import type { Composite, Kinds, Question } from '../../../widgets/engine/kinds.ts'

/** The parts of a question of several parts, in the order in which they are asked. */
export const partsOf = (field: CompositeField): readonly PlainField[] =>
  ((allKinds as Kinds)[field.kind] as Composite<never>).partsOf(field as never)

/** True for an address, a person: whatever has parts. */
export const isComposite = (field: Field): field is CompositeField =>
  'partsOf' in ((allKinds as Kinds)[field.kind as CompositeField['kind']] ?? {})

/** True for what is answered with one control or one set of options. */
export const isQuestion = (field: Field): field is Question =>
  field.kind !== 'info' && field.kind !== 'computed' && field.kind !== 'group' && !isComposite(field)
