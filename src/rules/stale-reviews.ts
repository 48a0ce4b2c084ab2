import type { ContentProblem } from '../model/content-problem.ts'
import type { Reviewed } from './content-advice.ts'

/** Days after which a source should be read again. */
const oldest = 365

/** Reviews that are due, and sources that nobody has read for a year. */
export function staleReviews({ services, today }: Reviewed): ContentProblem[] {
  return [...services].flatMap(([slug, { nextReview, lastReview, sources }]) => {
    const file = `services/${slug}.mdx`
    const stale: ContentProblem[] = []
    if (nextReview && nextReview <= today)
      stale.push({
        file,
        key: 'nextReview',
        reason: `Die Seite war am ${nextReview} wieder zu prüfen. Prüfen Sie sie und setzen Sie „lastReview“ und „nextReview“ neu.`,
      })
    if (lastReview && lastReview > today)
      stale.push({
        file,
        key: 'lastReview',
        reason: `Der ${lastReview} liegt in der Zukunft. Gemeint ist der Tag, an dem jemand geprüft hat.`,
      })
    sources.forEach(({ checkedOn, title }, index) => {
      if (checkedOn && daysBetween(checkedOn, today) > oldest)
        stale.push({
          file,
          key: `sources.${index}.checkedOn`,
          reason: `„${title}“ hat seit über einem Jahr niemand gegengelesen. Lesen Sie die Quelle und setzen Sie das Datum neu.`,
        })
    })
    return stale
  })
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
