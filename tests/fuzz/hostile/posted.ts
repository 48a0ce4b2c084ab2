import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import type { Posted } from '../../../src/plain-form/posted.ts'
import type { Choices } from '../../property/generate/choices.ts'
import { someEntries } from '../../property/generate/entries.ts'
import { leavesOf } from '../../property/generate/leaves.ts'
import { hostileKey } from './json.ts'
import { hostileText } from './text.ts'

/** What somebody posts without a page of ours: hostile text under the names of questions, and names that are none. */
export function hostilePosted(choices: Choices, definition: FormDefinition): Posted {
  const { entries } = someEntries(choices, definition)
  const { leaves } = leavesOf(definition, entries)
  const value = (path: string): Posted extends ReadonlyMap<string, infer Values> ? Values : never =>
    choices.chance(5)
      ? [{ name: hostileText(choices), bytes: new Uint8Array(choices.below(9)) }, path]
      : choices.list(0, 2, () => hostileText(choices))
  const answered = leaves.map(({ path, entry }): [string, ReturnType<typeof value>] => [
    path,
    typeof entry === 'string' && choices.chance(40) ? [entry] : value(path),
  ])
  const names = choices.list(0, 6, () => {
    const path = choices.one([...leaves.map((leaf) => leaf.path), 'f0'])
    return choices.one([
      hostileKey(choices),
      `${path}.${hostileKey(choices)}`,
      path.replace(/\.\d+\./u, `.${choices.one(['99', '1e9', '-1', '4294967296', '٣', '__proto__'])}.`),
      `_files.${path}`,
      `_without.${path}`,
      '_more',
      '_edition',
    ])
  })
  return new Map([
    ...answered,
    ...names.map((name): [string, ReturnType<typeof value>] => [name, value(name)]),
  ])
}
