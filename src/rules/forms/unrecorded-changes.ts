import type { Catalogue } from '../../model/catalogue.ts'
import type { ContentProblem } from '../../model/content-problem.ts'
import { hashOf } from '../../model/hash-of.ts'
import { fileOfForm } from './questions.ts'

/** Forms that were changed since a version was recorded: other counties still get that one. */
export const unrecordedChanges = ({ formSources }: Pick<Catalogue, 'formSources'>): ContentProblem[] =>
  [...formSources].flatMap(([id, { data, recorded }]) =>
    recorded === undefined || recorded.sha256 === hashOf(data)
      ? []
      : [
          {
            file: fileOfForm(id),
            key: 'version',
            reason: `Das Formular wurde geändert, seit Fassung ${recorded.version} festgehalten wurde. Andere Landkreise bekommen weiter jene.`,
            suggestion: `npm run forms -- publish ${id}`,
          },
        ],
  )
