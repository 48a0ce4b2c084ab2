import { FormDefinition } from '../../widgets/contract/form-definition.ts'
import { Acknowledged } from './acknowledged.ts'
import type { Adopting } from './adopted-form.ts'
import type { Block } from './block.ts'
import { checkEntry } from './check-entry.ts'
import type { ContentProblem } from './content-problem.ts'
import { expandForm } from './expand-form.ts'

/** A form as its author wrote it, for the rules of the guide: what the definition no longer shows. */
export interface FormSource {
  /** With blocks put in, without defaults. */
  readonly data: unknown
  readonly acknowledged: Acknowledged
  /** A key of the definition as the author finds it in `form.yaml`. */
  readonly keyOf: (key: string) => string
  /** What other counties get of it, where a version was recorded. */
  readonly recorded?: { readonly version: string; readonly sha256: string }
}

/** What a form comes to. Without a definition there are problems that say why. */
export interface FormFrom {
  readonly definition: FormDefinition | undefined
  readonly source: FormSource
  /** With blocks put in, without the county's own changes of an adopted form. */
  readonly upstream: unknown
  readonly problems: readonly ContentProblem[]
}

/**
 * Puts a form's building blocks in, and checks what comes out.
 *
 * @param value What stands in `form.yaml`.
 * @param blocks By `<id>@<major>`.
 * @param adopting Where the form was adopted: the county's changes are put on.
 */
export function formFrom(
  id: string,
  value: unknown,
  blocks: ReadonlyMap<string, Block>,
  adopting?: Adopting,
): FormFrom {
  const file = `forms/${id}/form.yaml`
  const problems: ContentProblem[] = []
  const { own, acknowledged } = withoutAcknowledged(file, value, problems)
  const {
    data: upstream,
    problems: ofBlocks,
    keyOf,
  } = expandForm(adopting ? adopting.before(own) : own, blocks)
  problems.push(...ofBlocks.map((problem) => ({ file, ...problem })))
  const changed = adopting ? adopting.after(upstream) : { data: upstream, problems: [] }
  problems.push(...changed.problems)
  const { data } = changed
  // The adopted text was right when it came: what is wrong now came with the changes.
  const [where, asFound] = adopting?.changedIn ? [adopting.changedIn, undefined] : [file, keyOf]
  const definition =
    ofBlocks.length + changed.problems.length > 0
      ? undefined
      : checkEntry(where, FormDefinition, data, problems, asFound)
  return { definition, source: { data, acknowledged, keyOf }, upstream, problems }
}

function withoutAcknowledged(
  file: string,
  value: unknown,
  problems: ContentProblem[],
): { readonly own: unknown; readonly acknowledged: Acknowledged } {
  if (typeof value !== 'object' || value === null || !('acknowledged' in value))
    return { own: value, acknowledged: [] }
  const { acknowledged, ...own } = value
  const list = checkEntry(file, Acknowledged, acknowledged, problems, (key) => `acknowledged.${key}`)
  return { own, acknowledged: list ?? [] }
}
