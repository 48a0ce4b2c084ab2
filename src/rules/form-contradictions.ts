import { findDefinitionProblems } from '../../widgets/engine/find-definition-problems.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { ContentProblem } from '../model/content-problem.ts'

/** A form whose conditions cannot work never reaches a citizen. */
export const formContradictions = ({ forms }: Catalogue): ContentProblem[] =>
  [...forms].flatMap(([id, definition]) =>
    findDefinitionProblems(definition).map((problem) => ({ file: `forms/${id}/form.yaml`, ...problem })),
  )
