import type { Catalogue } from '../model/catalogue.ts'
import type { ContentProblem } from '../model/content-problem.ts'
import { gapMark } from '../model/gap-mark.ts'
import type { Bodies } from '../model/load-content.ts'

export { gapMark } from '../model/gap-mark.ts'

/** Marked gaps that nobody has filled yet. */
export function gaps(
  { services, offices, forms, formSources, blocks, examples }: Catalogue,
  bodies: Bodies,
): ContentProblem[] {
  const under = (folder: string, suffix: string, entries: ReadonlyMap<string, unknown>): Written[] =>
    [...entries].map(([name, value]) => ({ file: `${folder}/${name}${suffix}`, value }))
  const files: readonly Written[] = [
    ...under('services', '.mdx', services),
    ...under('offices', '.yaml', offices),
    ...[...forms].map(([id, value]) => ({
      file: `forms/${id}/form.yaml`,
      value,
      keyOf: formSources.get(id)?.keyOf,
    })),
    ...under('forms', '/examples.yaml', examples),
    ...under('forms/_blocks', '.yaml', blocks),
    // The guide speaks of gaps.
    ...[...bodies].flatMap(([file, text]) =>
      file.startsWith('guide/') ? [] : [{ file, value: { Text: text } }],
    ),
  ]
  return files.flatMap(({ file, value, keyOf }) =>
    gapsIn(value).map(({ key, what }) => ({
      file,
      key: keyOf?.(key) ?? key,
      reason: `Hier fehlt noch etwas: ${what}`,
    })),
  )
}

/** A file as it was read, and how a key in it is written by its author. */
interface Written {
  readonly file: string
  readonly value: unknown
  readonly keyOf?: ((key: string) => string) | undefined
}

const gapText = new RegExp(`${gapMark}(.*)`, 'u')

function gapsIn(value: unknown, key = ''): { key: string; what: string }[] {
  if (typeof value === 'string') {
    const [, what] = gapText.exec(value) ?? []
    return what === undefined ? [] : [{ key, what: what.trim() }]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => gapsIn(inner, key === '' ? name : `${key}.${name}`))
}
