import type { Catalogue } from '../../model/catalogue.ts'
import type { ContentProblem } from '../../model/content-problem.ts'
import { textHash } from '../../model/text-hash.ts'

/** Adopted forms whose text somebody has edited: the next version from upstream would overwrite it. */
export const editedAdoptions = ({ exchange }: Pick<Catalogue, 'exchange'>): ContentProblem[] =>
  Object.entries(exchange.lock.forms).flatMap(([id, { form, version }]) => {
    const text = exchange.texts.get(id)?.text
    return text === undefined || textHash(text) === form
      ? []
      : [
          {
            file: `forms/${id}/form.yaml`,
            key: '(Datei)',
            reason: `Die Datei ist aus Fassung ${version} übernommen und wurde hier von Hand geändert. Eigene Änderungen stehen in overlay.yaml, damit neue Fassungen sie nicht überschreiben.`,
            suggestion: `npm run forms -- update ${id} --absorb`,
          },
        ]
  })
