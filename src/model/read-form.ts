import { FormDefinition } from '../../widgets/contract/form-definition.ts'
import { Acknowledged } from './acknowledged.ts'
import type { Block } from './block.ts'
import { expandForm } from './expand-form.ts'
import { checkEntry, type Notes, readData } from './read-entry.ts'

/** A form as its author wrote it, for the rules of the guide: what the definition no longer shows. */
export interface FormSource {
  /** With blocks put in, without defaults. */
  readonly data: unknown
  readonly acknowledged: Acknowledged
  /** A key of the definition as the author finds it in `form.yaml`. */
  readonly keyOf: (key: string) => string
}

/** Reads `forms/<id>/form.yaml`, puts its building blocks in, and checks what comes out. */
export async function readForm(
  root: string,
  id: string,
  blocks: ReadonlyMap<string, Block>,
  notes: Notes,
  sources: Map<string, FormSource>,
): Promise<FormDefinition | undefined> {
  const file = `forms/${id}/form.yaml`
  const read = await readData(root, file, notes)
  if (!read) return undefined
  const { own, acknowledged } = withoutAcknowledged(file, read.value, notes)
  const { data, problems, keyOf } = expandForm(own, blocks)
  sources.set(id, { data, acknowledged, keyOf })
  notes.problems.push(...problems.map((problem) => ({ file, ...problem })))
  return problems.length > 0 ? undefined : checkEntry(file, FormDefinition, data, notes.problems, keyOf)
}

function withoutAcknowledged(
  file: string,
  value: unknown,
  { problems }: Notes,
): { readonly own: unknown; readonly acknowledged: Acknowledged } {
  if (typeof value !== 'object' || value === null || !('acknowledged' in value))
    return { own: value, acknowledged: [] }
  const { acknowledged, ...own } = value
  const list = checkEntry(file, Acknowledged, acknowledged, problems, (key) => `acknowledged.${key}`)
  return { own, acknowledged: list ?? [] }
}
