import * as v from 'valibot'
import { CompositeField, GroupField, PlainField } from '../../widgets/contract/field.ts'
import { FormDefinition, Step } from '../../widgets/contract/form-definition.ts'
import { Acknowledged } from './acknowledged.ts'
import { BlockName, BlockUse } from './block.ts'

const question = [PlainField, CompositeField, BlockUse] as const

const Rows = v.strictObject({
  ...GroupField.entries,
  fields: v.pipe(v.array(v.union([...question, GroupField])), v.minLength(1)),
})

const { purpose, legalBasis, storage } = FormDefinition.entries.privacy.entries

/**
 * `content/forms/<id>/form.yaml` as its author writes it: a definition in which building blocks may stand for fields and for
 * the ground of processing. Only for editors that complete while typing: what counts is the definition that comes out.
 */
export const FormFile = v.strictObject({
  ...FormDefinition.entries,
  privacy: v.strictObject({
    use: v.optional(BlockName),
    purpose,
    legalBasis: v.optional(legalBasis),
    storage: v.optional(storage),
  }),
  steps: v.pipe(
    v.array(
      v.strictObject({
        ...Step.entries,
        fields: v.pipe(v.array(v.union([...question, Rows])), v.minLength(1)),
      }),
    ),
    v.minLength(1),
  ),
  acknowledged: v.optional(Acknowledged),
})
