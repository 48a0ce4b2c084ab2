import { findDefinitionProblems } from '../../../widgets/engine/find-definition-problems.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { ContentProblem } from '../../model/content-problem.ts'

/** A form whose conditions cannot work, or whose texts are not there in a language it offers, never reaches a citizen. */
export const formContradictions = ({ forms, formSources }: Catalogue): ContentProblem[] =>
  [...forms].flatMap(([id, definition]) =>
    findDefinitionProblems(definition).map(({ key, reason, ...rest }) => ({
      file: `forms/${id}/form.yaml`,
      key: formSources.get(id)?.keyOf(key) ?? key,
      reason,
      ...rest,
    })),
  )
