import type { Answers } from '../contract/answers.ts'
import type { Field } from '../contract/field.ts'
import type { Step } from '../contract/form-definition.ts'
import type { Entries } from './entries.ts'

/** Levels that answers can have: a form, the rows of a group, those of a group in a row, a composite question. */
const deepest = 8

/**
 * Answers as if somebody had entered them: examples, answers of a program, what a host page fills in.
 *
 * @param form Where they belong: an amount is answered in cents and entered in euro.
 */
export const enterAnswers = (answers: Answers, { steps }: { readonly steps: readonly Step[] }): Entries =>
  enterAll(
    answers,
    steps.flatMap(({ fields }) => fields),
    deepest,
  )

/** What is deeper than any form goes is no answer. */
const enterAll = (answers: Answers, fields: readonly Field[], levels: number): Entries =>
  Object.fromEntries(
    levels === 0
      ? []
      : Object.entries(answers).map(([name, answer]) => [
          name,
          enter(
            answer,
            fields.find(({ id }) => id === name),
            levels - 1,
          ),
        ]),
  )

/** `true` is a consent given as well as a yes: each kind takes the one it knows. */
function enter(answer: Answers[string], field: Field | undefined, levels: number): Entries[string] {
  if (typeof answer === 'number')
    return (field?.kind === 'money' ? (answer / 100).toFixed(2) : String(answer)).replace('.', ',')
  if (typeof answer !== 'object' || answer === null) return answer
  const inner = field && 'fields' in field ? field.fields : []
  if (!Array.isArray(answer)) return enterAll(answer as Answers, inner, levels)
  const items = answer as readonly unknown[]
  return items.every((row) => isRow(row))
    ? items.map((row) => enterAll(row as Answers, inner, levels))
    : (answer as readonly string[])
}

/** A row of a group is an object, as a file is; a file has a type and a size. */
const isRow = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && !('size' in item && 'type' in item)
