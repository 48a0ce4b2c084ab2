import * as v from 'valibot'
import { issueCodes } from '../../widgets/contract/error-codes.ts'
import { IsoDate } from '../../widgets/contract/primitives.ts'
import { Text } from './primitives.ts'

/** The day on which examples are filled in, unless one names its own: limits such as "at least 18 years old" count from it. */
export const exampleDay = '2026-11-22'

/**
 * `content/forms/<id>/examples.yaml`: answers as they come in, and the issues they must have. `complete` answers everything
 * that can be answered at once, `minimal` only what must be.
 */
export const FormExamples = v.array(
  v.strictObject({
    name: Text,
    today: v.optional(IsoDate, exampleDay),
    answers: v.record(v.string(), v.unknown()),
    /** In the order of the form. Empty or left out: the answers are right. */
    issues: v.optional(v.array(v.strictObject({ field: v.string(), code: v.picklist(issueCodes) })), []),
  }),
)
export type FormExamples = v.InferOutput<typeof FormExamples>
export type FormExample = FormExamples[number]
