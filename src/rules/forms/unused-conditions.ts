import type { Catalogue } from '../../model/catalogue.ts'
import { conditionsNamedIn } from '../../model/conditions-named-in.ts'
import type { ContentProblem } from '../../model/content-problem.ts'
import { fileOfForm } from './questions.ts'

/** Conditions with a name that nothing asks for. */
export const unusedConditions = ({ forms }: Pick<Catalogue, 'forms'>): ContentProblem[] =>
  [...forms].flatMap(([id, definition]) => {
    const used = conditionsNamedIn([definition.steps, definition.rules])
    return Object.keys(definition.conditions)
      .filter((name) => !used.has(name))
      .map((name) => ({
        file: fileOfForm(id),
        key: `conditions.${name}`,
        reason: 'Diese Bedingung verwendet niemand.',
        suggestion: 'Löschen Sie sie.',
      }))
  })
