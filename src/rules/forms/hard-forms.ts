import type { ContentProblem } from '../../model/content-problem.ts'
import type { Readable } from '../../model/load-content.ts'
import { textsOfForm } from '../form-texts.ts'
import { hardFormTexts } from './hard-form-texts.ts'
import { fieldsOfForm } from './questions.ts'

/** Forms whose texts are hard to read, each text for itself and all together. */
export const hardForms = (readable: Pick<Readable, 'forms' | 'formSources' | 'blocks'>): ContentProblem[] =>
  [...readable.forms].flatMap(([id, definition]) => {
    const statements = fieldsOfForm(id, definition).flatMap(({ field }) =>
      field.kind === 'consent' ? [field.label.de] : [],
    )
    return hardFormTexts(textsOfForm(id, readable), new Set(statements))
  })
