import type { Field } from '../../../widgets/contract/field.ts'
import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'

/**
 * Numbers of the questions, "2.3" for the third of the second step: conditions name them, and on the phone a number is said
 * faster than a question. Questions inside of rows and parts have none of their own.
 */
export type Numbers = ReadonlyMap<Field, string>

export const numbersOf = ({ steps }: FormDefinition): Numbers =>
  new Map(
    steps.flatMap(({ fields }, step) =>
      fields
        .filter(({ kind }) => kind !== 'info' && kind !== 'computed')
        .map((field, index) => [field, `${step + 1}.${index + 1}`] as const),
    ),
  )
