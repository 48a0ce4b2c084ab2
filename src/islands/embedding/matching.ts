import { fold } from '../../../widgets/contract/fold.ts'
import type { Listed } from './facts.ts'

/** Entries that hold every word typed: in their title first, then those that hold it only in what stands beside it. */
export function matching(entries: readonly Listed[], typed: string): readonly Listed[] {
  const words = fold(typed).match(/[\p{L}\d]+/gu) ?? []
  const holds = (text: string) => words.every((word) => fold(text).includes(word))
  const inTitle = entries.filter(({ title }) => holds(title))
  const beside = entries.filter(
    ({ slug, title, note = '' }) => !holds(title) && holds(`${title} ${note} ${slug}`),
  )
  return [...inTitle, ...beside]
}
