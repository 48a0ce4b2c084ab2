import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import { changesBetween } from '../../../exchange/compare/changes-between.ts'
import { isEnough } from '../../../exchange/versions/is-enough.ts'
import { nextVersion } from '../../../exchange/versions/next-version.ts'
import { requiredBump } from '../../../exchange/versions/required-bump.ts'
import { type Bump, isAtLeast } from '../../../exchange/versions/bump.ts'
import type { FormRecord } from '../../../model/form-record.ts'
import { hashOf } from '../../../model/hash-of.ts'
import { definitionOf } from './local-form.ts'

/** A form as it stands now. */
export interface FormNow {
  readonly definition: FormDefinition
  /** With its blocks put in, without defaults. */
  readonly data: unknown
}

/** What recording comes to. */
export type Recording =
  /** Nothing was changed since. */
  | { readonly outcome: 'unchanged'; readonly record: FormRecord }
  | { readonly outcome: 'recorded'; readonly record: FormRecord }
  /** The version must go up first. */
  | {
      readonly outcome: 'refused'
      readonly bump: Bump
      readonly version: string
      readonly reasons: readonly string[]
    }

/**
 * Records a form's version, if it went up as far as the changes demand: whoever adopted the last one relies on it.
 *
 * @param last What was recorded last; undefined for the first time.
 * @param today `YYYY-MM-DD`
 * @param note What the county says about it.
 */
export function recordForm(
  { definition, data }: FormNow,
  last: FormRecord | undefined,
  today: string,
  note: string | undefined,
): Recording {
  const sha256 = hashOf(data)
  if (last?.sha256 === sha256) return { outcome: 'unchanged', record: last }
  const { version } = definition
  const before = last && definitionOf(last.definition)
  const entry = (bump: FormRecord['changelog'][number]['bump'], changes: readonly string[]): FormRecord => ({
    v: 1,
    version,
    sha256,
    changelog: [
      { version, on: today, bump, changes: [...changes], ...(note !== undefined && { note }) },
      ...(last?.changelog ?? []),
    ],
    definition: data as Record<string, unknown>,
  })
  if (!last || !before) return { outcome: 'recorded', record: entry('first', ['Die erste Fassung.']) }
  const required = requiredBump(before, definition)
  // Whatever differs needs a version of its own, even if nobody would notice.
  const bump: Exclude<Bump, 'none'> = required.bump === 'none' ? 'patch' : required.bump
  if (!isEnough(last.version, version, bump))
    return {
      outcome: 'refused',
      bump,
      version: nextVersion(last.version, bump),
      reasons: required.reasons.filter((reason) => isAtLeast(reason.bump, bump)).map(({ words }) => words),
    }
  const changes = changesBetween(before, definition).map(({ words }) => words)
  return { outcome: 'recorded', record: entry(bump, changes) }
}

/** A record as it is written: the changelog for people, the definition on one line. */
export const writeRecord = ({ v, version, sha256, changelog, definition }: FormRecord): string =>
  `{
"v": ${v},
"version": ${JSON.stringify(version)},
"sha256": ${JSON.stringify(sha256)},
"changelog": ${JSON.stringify(changelog, undefined, 1)},
"definition": ${JSON.stringify(definition)}
}
`
