import type { Catalogue } from '../../model/catalogue.ts'
import type { ContentProblem } from '../../model/content-problem.ts'
import { fileOfForm } from './questions.ts'

/** How somebody shows who they are, where the procedure needs to know for certain. */
export const unsaidIdentity = ({ forms }: Pick<Catalogue, 'forms'>): ContentProblem[] =>
  [...forms].flatMap(([id, { trustLevel, needs, next, steps, summary }]) =>
    (trustLevel === 'substantial' || trustLevel === 'high') &&
    !/Ausweis|Pass\b|Reisepass|persönlich|ausweisen/iu.test(JSON.stringify([needs, next, summary, steps]))
      ? [
          {
            file: fileOfForm(id),
            key: 'trustLevel',
            reason: 'Wer den Antrag stellt, muss sich ausweisen, und nirgends steht, wie und wann.',
            suggestion: 'Sagen Sie es in „needs“ oder „next“.',
          },
        ]
      : [],
  )
