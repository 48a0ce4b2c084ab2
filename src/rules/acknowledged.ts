import type { Acknowledged } from '../model/acknowledged.ts'
import type { ContentProblem } from '../model/content-problem.ts'
import type { Readable } from '../model/load-content.ts'

/** Takes away what editors have acknowledged in the file itself, and names entries that silence nothing. */
export function silenceAcknowledged(
  problems: readonly ContentProblem[],
  { services, formSources }: Pick<Readable, 'services' | 'formSources'>,
): ContentProblem[] {
  const lists: readonly (readonly [file: string, list: Acknowledged | undefined])[] = [
    ...[...services].map(([slug, { acknowledged }]) => [`services/${slug}.mdx`, acknowledged] as const),
    ...[...formSources].map(([id, { acknowledged }]) => [`forms/${id}/form.yaml`, acknowledged] as const),
  ]
  const entries = lists.flatMap(([file, list = []]) =>
    list.map((entry, index) => ({ file, index, entry, isUsed: false })),
  )
  const left = problems.filter((problem) => {
    const found = entries.find(
      ({ file, entry }) =>
        file === problem.file && entry.rule === problem.rule && (entry.key ?? problem.key) === problem.key,
    )
    if (found) found.isUsed = true
    return !found
  })
  const idle = entries.filter(({ isUsed }) => !isUsed)
  return [
    ...left,
    ...idle.map(({ file, index, entry }) => ({
      file,
      key: `acknowledged.${index}`,
      reason: `Zu „${entry.rule}“ gibt es hier nichts mehr zu bestätigen.`,
      suggestion: 'Löschen Sie den Eintrag.',
      rule: 'bestaetigung-ueberholt',
    })),
  ]
}
