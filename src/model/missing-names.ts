import type { ContentProblem } from './content-problem.ts'
import type { County } from './county.ts'

/** Names in `county.yaml` that stand for nothing in it: backends and forwarding have no files of their own. */
export function findMissingNames({ backends, forwarding, forms, intake }: County): ContentProblem[] {
  const backend = (key: string, name: string) =>
    missing(backends, key, name, `Den Empfangsweg „${name}“ gibt es unter „backends“ nicht.`)
  const forward = (key: string, names: readonly string[]) =>
    names.flatMap((name, index) =>
      missing(
        forwarding,
        `${key}.${index}`,
        name,
        `Die Weiterleitung „${name}“ gibt es unter „forwarding“ nicht.`,
      ),
    )
  return [
    ...forward('intake.forward', intake.forward),
    ...Object.entries(forms).flatMap(([id, binding]) => [
      ...backend(`forms.${id}.backend`, binding.backend),
      ...binding.otherBackends.flatMap((name, index) => backend(`forms.${id}.otherBackends.${index}`, name)),
      ...forward(`forms.${id}.forward`, binding.forward ?? []),
    ]),
  ]
}

const missing = (known: object, key: string, name: string, reason: string): ContentProblem[] =>
  Object.hasOwn(known, name) ? [] : [{ file: 'county.yaml', key, reason }]
