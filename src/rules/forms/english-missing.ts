import type { Catalogue } from '../../model/catalogue.ts'
import type { ContentProblem } from '../../model/content-problem.ts'
import { fileOfForm } from './questions.ts'

/** Forms of services that have an English page, and no English themselves. */
export const englishMissing = ({
  forms,
  services,
  english,
}: Pick<Catalogue, 'forms' | 'services' | 'english'>): ContentProblem[] =>
  [...english.keys()].flatMap((slug) => {
    const online = services.get(slug)?.online
    const form = online?.kind === 'form' ? forms.get(online.form) : undefined
    return form && !form.languages.includes('en')
      ? [
          {
            file: fileOfForm(form.id),
            key: 'languages',
            reason: `Die Seite services/en/${slug}.mdx führt Menschen hierher, die Englisch lesen.`,
            suggestion: 'languages: [de, en], und jeder Text mit „en“.',
          },
        ]
      : []
  })
