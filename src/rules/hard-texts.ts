import type { ContentProblem } from '../model/content-problem.ts'
import type { Reviewed } from './content-advice.ts'
import { serviceText } from './page-text.ts'
import { type Readability, readabilityOf } from './readability.ts'

/** Flesch-Amstad that a page must reach. */
const lowest = 50
/** Words that a sentence has on average at most. */
const longest = 20

/** Figures of every service page, by file, the hardest first. */
export function readabilityOfServices({
  services,
  bodies,
}: Pick<Reviewed, 'services' | 'bodies'>): { readonly file: string; readonly figures: Readability }[] {
  return [...services]
    .flatMap(([slug, service]) => {
      const file = `services/${slug}.mdx`
      const figures = readabilityOf(serviceText(service, bodies.get(file) ?? ''))
      return figures ? [{ file, figures }] : []
    })
    .toSorted((one, other) => one.figures.flesch - other.figures.flesch)
}

/** Pages that are hard to read, with the sentence to begin with. */
export const hardTexts = (reviewed: Reviewed): ContentProblem[] =>
  readabilityOfServices(reviewed).flatMap(({ file, figures }) => {
    const { flesch, sentenceLength, hardest } = figures
    const begin = `Beginnen Sie mit diesem Satz: „${hardest[0] ?? ''}“`
    return [
      ...(flesch < lowest
        ? [
            {
              file,
              key: 'Lesbarkeit',
              reason: `Der Text ist schwer zu lesen (${flesch.toFixed(0)} nach Flesch-Amstad, nötig sind ${lowest}). Kürzere Wörter und Sätze helfen. ${begin}`,
            },
          ]
        : []),
      ...(sentenceLength > longest
        ? [
            {
              file,
              key: 'Satzlänge',
              reason: `Die Sätze haben im Schnitt ${sentenceLength.toFixed(0)} Wörter, höchstens ${longest} sind gut. ${begin}`,
            },
          ]
        : []),
    ]
  })
