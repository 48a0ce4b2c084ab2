import type { Condition, Rule } from '../contract/condition.ts'
import type { Field } from '../contract/field.ts'
import type { FormDefinition } from '../contract/form-definition.ts'
import { variablesIn } from './logic/variables.ts'

/** A mistake in a definition that its schema cannot see. */
export interface DefinitionProblem {
  /** `steps.0.fields.2.when` */
  readonly key: string
  /** German sentence for the form's author. */
  readonly reason: string
}

/** Fields named twice, conditions that name nothing, and conditions on answers that are only given later. */
export function findDefinitionProblems(definition: FormDefinition): DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  const used = new Set<string>()
  const known = new Set<string>()

  const checkCondition = (
    condition: Condition | boolean | undefined,
    key: string,
    visible: ReadonlySet<string>,
  ) => {
    if (condition === undefined || typeof condition === 'boolean') return
    const rule = typeof condition === 'string' ? definition.conditions[condition] : (condition as Rule)
    if (typeof condition === 'string') used.add(condition)
    if (rule === undefined) {
      problems.push({ key, reason: `Die Bedingung „${String(condition)}“ gibt es unter „conditions“ nicht.` })
      return
    }
    for (const name of variablesIn(rule).filter((variable) => !visible.has(variable))) {
      problems.push({
        key,
        reason: `Die Bedingung fragt nach „${name}“. Eine Frage mit dieser Kennung steht nicht davor.`,
      })
    }
  }
  const checkField = (field: Field, key: string, visible: Set<string>) => {
    checkCondition(field.when, `${key}.when`, visible)
    if ('required' in field) checkCondition(field.required, `${key}.required`, visible)
    if (field.kind === 'computed') {
      for (const name of variablesIn(field.value).filter((variable) => !visible.has(variable))) {
        problems.push({
          key: `${key}.value`,
          reason: `Die Berechnung braucht „${name}“. Eine Frage mit dieser Kennung steht nicht davor.`,
        })
      }
    }
    if (visible.has(field.id)) {
      problems.push({ key: `${key}.id`, reason: `Die Kennung „${field.id}“ ist schon vergeben.` })
    }
    if (field.kind === 'group') {
      const inRow = new Set(visible)
      field.fields.forEach((inner, index) => {
        checkField(inner, `${key}.fields.${index}`, inRow)
      })
    }
    visible.add(field.id)
  }

  definition.steps.forEach((step, stepIndex) => {
    checkCondition(step.when, `steps.${stepIndex}.when`, known)
    step.fields.forEach((field, index) => {
      checkField(field, `steps.${stepIndex}.fields.${index}`, known)
    })
  })
  definition.rules.forEach((rule, index) => {
    for (const name of rule.fields.filter((id) => !known.has(id))) {
      problems.push({
        key: `rules.${index}.fields`,
        reason: `Eine Frage mit der Kennung „${name}“ gibt es nicht.`,
      })
    }
    checkCondition(rule.holds, `rules.${index}.holds`, known)
  })
  for (const name of Object.keys(definition.conditions).filter((candidate) => !used.has(candidate))) {
    problems.push({ key: `conditions.${name}`, reason: `Die Bedingung „${name}“ wird nirgends gebraucht.` })
  }
  return problems
}
