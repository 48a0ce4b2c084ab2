import type { Rule } from '../../../../widgets/contract/condition.ts'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import { describeCondition } from '../../../../widgets/engine/describe-condition.ts'
import type { KnownQuestion } from '../known-question.ts'

/** Says a condition, or the name of one, in German; names of questions and answers stand between asterisks. */
export type Describe = (condition: Rule) => string

/**
 * Says conditions about these questions with the engine's own words. Never throws: what cannot be said is called so.
 *
 * @param named The form's own conditions by name.
 */
export function describeWith(
  questions: readonly KnownQuestion[],
  named: Readonly<Record<string, Rule>> = {},
): Describe {
  // The engine reads no more of a definition than this.
  const definition = {
    conditions: Object.assign(Object.create(null) as object, named),
    steps: [{ fields: questions.map(asField) }],
  } as unknown as FormDefinition
  return (condition) => {
    try {
      return describeCondition(definition, condition as never)
    } catch {
      // Data that no check has seen can be of any shape and depth.
      return 'eine Bedingung, die sich nicht in Worte fassen lässt'
    }
  }
}

const asField = ({ name, label, kind, as, options, unit, rows }: KnownQuestion): unknown => ({
  id: name,
  // A computed value is said as what it is.
  kind: as ?? kind,
  label: { de: plain(label) },
  options: options.map((option) => ({ value: option.value, label: { de: plain(option.label) } })),
  ...(unit !== undefined && { unit: { de: unit } }),
  ...(rows && { fields: rows.map(asField) }),
})

/** Asterisks mean something in the sentence. */
const plain = (text: string): string => text.replaceAll('*', '∗').replaceAll(/\s+/gu, ' ')
