import type { Catalogue } from '../../model/catalogue.ts'
import type { ContentProblem } from '../../model/content-problem.ts'
import { fileOfForm } from './questions.ts'

/** Conditions with a name that nothing asks for. */
export const unusedConditions = ({ forms }: Pick<Catalogue, 'forms'>): ContentProblem[] =>
  [...forms].flatMap(([id, definition]) => {
    const used = namesIn(definition.steps).union(namesIn(definition.rules))
    return Object.keys(definition.conditions)
      .filter((name) => !used.has(name))
      .map((name) => ({
        file: fileOfForm(id),
        key: `conditions.${name}`,
        reason: 'Diese Bedingung verwendet niemand.',
        suggestion: 'Löschen Sie sie.',
      }))
  })

function namesIn(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set()
  return Object.entries(value).reduce<Set<string>>((names, [key, inner]: [string, unknown]) => {
    if (typeof inner === 'string' && ['when', 'required', 'holds'].includes(key)) return names.add(inner)
    return names.union(namesIn(inner))
  }, new Set())
}
