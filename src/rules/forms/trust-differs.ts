import type { Catalogue } from '../../model/catalogue.ts'
import type { ContentProblem } from '../../model/content-problem.ts'
import { trustLevels } from '../../model/trust-levels.ts'

/** The page says how one proves who one is; the form must not say otherwise. */
export const trustDiffers = ({ services, forms }: Pick<Catalogue, 'services' | 'forms'>): ContentProblem[] =>
  [...services].flatMap(([slug, { online, trustLevel }]) => {
    const form = online.kind === 'form' ? forms.get(online.form) : undefined
    if (!form || form.trustLevel === (trustLevel ?? 'none')) return []
    const { id, trustLevel: level } = form
    return [
      {
        file: `services/${slug}.mdx`,
        key: 'trustLevel',
        reason: `Das Formular „${id}“ sagt: ${trustLevels[level]} (${level}). Die Seite sagt ${
          trustLevel === undefined ? 'nichts dazu' : `„${trustLevel}“`
        }.`,
        suggestion: `trustLevel: ${level}`,
      },
    ]
  })
