import * as v from 'valibot'
import { FormDefinition } from '../../../../widgets/contract/form-definition.ts'

/** A form that is spoken of: as it stands, and parsed where it is whole. */
export interface SpokenForm {
  readonly data: unknown
  readonly definition: FormDefinition | undefined
}

const known = new WeakMap<object, SpokenForm>()

/** A form that is spoken of. It is parsed once. */
export function spokenForm(data: unknown): SpokenForm {
  if (typeof data !== 'object' || data === null) return { data, definition: undefined }
  const before = known.get(data)
  if (before) return before
  const parsed = v.safeParse(FormDefinition, data)
  const form = { data, definition: parsed.success ? parsed.output : undefined }
  known.set(data, form)
  return form
}
