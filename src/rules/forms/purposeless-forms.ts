import type { Catalogue } from '../../model/catalogue.ts'
import type { ContentProblem } from '../../model/content-problem.ts'
import { fileOfForm } from './questions.ts'

/** What for, in words that say nothing. */
const emptyPurpose =
  /^(?:wir )?(?:bearbeiten|bearbeitung)\p{L}* (?:ihre?[nms]? |des |der )?(?:antrag|anliegen|anfrage)s?\.?$/iu

/** Forms that do not say what they need the data for, or say it in another form's words. */
export function purposelessForms({ forms }: Pick<Catalogue, 'forms'>): ContentProblem[] {
  const first = new Map<string, string>()
  return [...forms].flatMap(([id, { privacy }]) => {
    const purpose = privacy.purpose.de
    const other = first.get(purpose)
    first.set(purpose, other ?? id)
    const file = fileOfForm(id)
    if (other !== undefined)
      return [
        {
          file,
          key: 'privacy.purpose',
          reason: `Denselben Zweck nennt forms/${other}/form.yaml.`,
          suggestion: 'Sagen Sie, wofür genau dieses Formular die Angaben braucht.',
        },
      ]
    return emptyPurpose.test(purpose) || purpose.length < 30
      ? [
          {
            file,
            key: 'privacy.purpose',
            reason: `„${purpose}“ sagt nicht, wofür die Angaben gebraucht werden.`,
            suggestion: 'Nennen Sie die Entscheidung, um die es geht.',
          },
        ]
      : []
  })
}
