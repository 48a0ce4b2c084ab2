import type { ContentProblem } from '../model/content-problem.ts'
import type { Reviewed } from './content-advice.ts'
import { fold } from '../../widgets/contract/fold.ts'

/** Words that stand for two services: whoever searches for one finds both, and the wrong one first. */
export function collidingSynonyms({ services }: Reviewed): ContentProblem[] {
  const owners = new Map<string, string>()
  const titles = new Map([...services].map(([slug, { title }]) => [fold(title), slug]))
  return [...services].flatMap(([slug, { synonyms }]) =>
    synonyms.flatMap((synonym, index) => {
      const word = fold(synonym)
      const other = titles.get(word) ?? owners.get(word)
      owners.set(word, other ?? slug)
      return other === undefined
        ? []
        : [
            {
              file: `services/${slug}.mdx`,
              key: `synonyms.${index}`,
              reason:
                other === slug
                  ? `„${synonym}“ steht schon auf dieser Seite. Löschen Sie das Wort.`
                  : `„${synonym}“ steht auch bei services/${other}.mdx. Lassen Sie es nur dort stehen, wo es besser passt.`,
            },
          ]
    }),
  )
}
