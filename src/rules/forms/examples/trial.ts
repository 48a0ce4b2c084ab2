import type { AnswerIssue } from '../../../../widgets/contract/parsed.ts'
import type { Field } from '../../../../widgets/contract/field.ts'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import { allKinds } from '../../../../widgets/engine/all-kinds.ts'
import type { Context } from '../../../../widgets/engine/context.ts'
import type { Entries } from '../../../../widgets/engine/entries.ts'
import { issuesOf } from '../../../../widgets/engine/validate.ts'
import { compileWalk, everyItem, type Item, type WalkedStep } from '../../../../widgets/engine/walk.ts'
import type { Budget } from './budget.ts'

/** What comes of entering something. */
export interface Trial {
  readonly steps: readonly WalkedStep[]
  readonly issues: readonly AnswerIssue[]
  /**
   * What was on the way and what was not, wherever a condition decides: `+step:name`, `-field:group.name`,
   * `+required:name`, `-option:name=value`; `0field:name` where not even the step was.
   */
  readonly marks: ReadonlySet<string>
  /** Questions answered. */
  readonly answered: number
}

/** Enters something and looks what comes of it. */
export type TryOut = (entries: Entries) => Trial

/** @throws {RangeError} where the definition cannot be compiled. */
export function tryOutIn(definition: FormDefinition, context: Context, budget: Budget): TryOut {
  const walk = compileWalk(definition, allKinds)
  return (entries) => {
    budget.spend()
    const steps = walk(entries, context)
    const marks = new Set<string>()
    for (const step of definition.steps) {
      const walked = steps.find((one) => one.step === step)
      if (step.when !== undefined) marks.add(`${walked ? '+' : '-'}step:${step.id}`)
      if (walked) mark(step.fields, walked.items, '', marks)
      else for (const { id, when } of step.fields) if (when !== undefined) marks.add(`0field:${id}`)
    }
    return { steps, issues: issuesOf(steps), marks, answered: answered(steps) }
  }
}

function mark(fields: readonly Field[], items: readonly Item[], prefix: string, marks: Set<string>): void {
  for (const field of fields) {
    const item = items.find(({ path }) => path.endsWith(field.id) && path.split('.').at(-1) === field.id)
    const path = prefix + field.id
    if (field.when !== undefined) marks.add(`${item ? '+' : '-'}field:${path}`)
    if (!item) continue
    if ('required' in field && typeof field.required !== 'boolean' && 'required' in item)
      marks.add(`${item.required ? '+' : '-'}required:${path}`)
    if ('options' in field && item.is === 'question' && 'options' in item.field)
      for (const { value, when } of field.options)
        if (when !== undefined)
          marks.add(
            `${item.field.options.some((option) => option.value === value) ? '+' : '-'}option:${path}=${value}`,
          )
    if (item.is === 'group' && field.kind === 'group')
      for (const row of item.rows) mark(field.fields, row, `${path}.`, marks)
  }
}

const answered = (steps: readonly WalkedStep[]): number =>
  everyItem(steps.flatMap(({ items }) => items)).filter(
    (item) => item.is === 'question' && item.reading.kind === 'answer',
  ).length
