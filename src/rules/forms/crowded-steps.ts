import type { Catalogue } from '../../model/catalogue.ts'
import type { ContentProblem } from '../../model/content-problem.ts'
import { fileOfForm, isAsked } from './questions.ts'

/** Questions that everybody is asked on one step at most, and all of them. */
const mostAlways = 8
const mostAtAll = 16

/** Steps with more questions than one takes in at a time. A person, an address, an account is one question. */
export const crowdedSteps = ({ forms }: Pick<Catalogue, 'forms'>): ContentProblem[] =>
  [...forms].flatMap(([id, { steps }]) =>
    steps.flatMap(({ fields }, index) => {
      const asked = fields.filter(isAsked)
      const always = asked.filter(({ when }) => when === undefined).length
      if (always <= mostAlways && asked.length <= mostAtAll) return []
      return [
        {
          file: fileOfForm(id),
          key: `steps.${index}`,
          reason:
            always > mostAlways
              ? `Auf dieser Seite stehen immer ${always} Fragen, höchstens ${mostAlways} sind gut.`
              : `Auf dieser Seite können ${asked.length} Fragen stehen, höchstens ${mostAtAll} sind gut.`,
          suggestion: 'Teilen Sie die Seite, oder lassen Sie Fragen weg.',
        },
      ]
    }),
  )
