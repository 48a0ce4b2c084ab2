import type { ContentProblem } from '../model/content-problem.ts'
import type { Reviewed } from './content-advice.ts'
import { fold } from '../../widgets/contract/fold.ts'

/** Services and topics that are called the same: nobody can tell them apart in a list. */
export function duplicateTitles({ services }: Reviewed): ContentProblem[] {
  const first = new Map<string, string>()
  return [...services].flatMap(([slug, { title }]) => {
    const other = first.get(fold(title))
    first.set(fold(title), other ?? slug)
    return other === undefined
      ? []
      : [
          {
            file: `services/${slug}.mdx`,
            key: 'title',
            reason: `So heißt auch services/${other}.mdx. Sagen Sie im Titel, worin sich die beiden unterscheiden.`,
          },
        ]
  })
}
