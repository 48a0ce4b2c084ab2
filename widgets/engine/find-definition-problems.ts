import type { FormDefinition } from '../contract/form-definition.ts'
import { inspect } from './checks/inspect.ts'

/** A mistake in a definition that its schema cannot see. */
export interface DefinitionProblem {
  /** `steps.0.fields.2.when` */
  readonly key: string
  /** German sentences for the form's author: what is wrong, and what to do. */
  readonly reason: string
}

/**
 * Everything in a definition that would only show when somebody fills it in: names that are not there, circles, conditions
 * that never or always hold, steps nobody comes to, limits and defaults that leave no answer, texts not translated.
 *
 * A definition without problems can be compiled, and walked whatever is entered, without an exception.
 */
export const findDefinitionProblems = (definition: FormDefinition): readonly DefinitionProblem[] =>
  inspect(definition).problems
