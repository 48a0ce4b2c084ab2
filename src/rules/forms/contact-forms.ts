import type { Catalogue } from '../../model/catalogue.ts'
import type { ContentProblem } from '../../model/content-problem.ts'
import { fieldsOfForm, fileOfForm } from './questions.ts'

/** Other questions that a form needs, so that the office has not to ask back. */
const leastOwn = 4
/** Who somebody is and how to reach them, and free text: what any contact form asks. */
const contactKinds: readonly string[] = [
  'person',
  'organisation',
  'address',
  'email',
  'phone',
  'textarea',
  'consent',
  'info',
  'computed',
]

/** Forms that only take a name and a message. */
export const contactForms = ({ forms }: Pick<Catalogue, 'forms'>): ContentProblem[] =>
  [...forms].flatMap(([id, definition]) => {
    const own = fieldsOfForm(id, definition).filter(({ field }) => !contactKinds.includes(field.kind))
    return own.length >= leastOwn
      ? []
      : [
          {
            file: fileOfForm(id),
            key: 'steps',
            reason: `Das Formular stellt nur ${own.length} Fragen zur Sache. Es ist ein Kontaktformular unter anderem Namen.`,
            suggestion: 'Fragen Sie, was das Amt zur Entscheidung braucht.',
          },
        ]
  })
