import type { FormDefinition } from '../../contract/form-definition.ts'
import type { DefinitionProblem } from '../find-definition-problems.ts'
import { checkDefaults } from './check-defaults.ts'
import { checkLimits } from './check-limits.ts'
import { checkNames } from './check-names.ts'
import { checkReach, type Reach } from './check-reach.ts'
import { checkReferences } from './check-references.ts'
import { checkTexts } from './check-texts.ts'
import { type Outline, outlineOf } from './outline.ts'

/** Every mistake in a definition, and how each step of it is come to. */
export function inspect(definition: FormDefinition): Reach {
  const outline = outlineOf(definition)
  const problems = [
    ...checkNames(outline),
    ...checkReferences(outline),
    ...checkLimits(outline),
    ...checkDefaults(outline),
  ]
  const reach = checkReach(outline, faultyIn(outline, problems))
  return {
    problems: [...problems, ...reach.problems, ...checkTexts(definition)],
    witnesses: reach.witnesses,
  }
}

/** Whether something was found at a key or below it: what depends on a mistake is not judged. */
function faultyIn({ clauses }: Outline, problems: readonly DefinitionProblem[]): (key: string) => boolean {
  const named = new Set(problems.map(({ key }) => key))
  const users = clauses.filter(({ name }) => name !== undefined && named.has(`conditions.${name}`))
  const faulty = new Set<string>()
  for (const { key } of [...problems, ...users]) {
    const parts = key.split('.')
    for (let length = 1; length <= parts.length; length += 1) faulty.add(parts.slice(0, length).join('.'))
  }
  return (key) => faulty.has(key)
}
