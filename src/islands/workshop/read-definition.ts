import { parse } from 'yaml'
import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { blocksByName } from '../../model/block.ts'
import { formFrom } from '../../model/form-from.ts'
import type { Basis } from './state/basis.ts'

/**
 * A definition from the text of a `form.yaml`, or from its data.
 *
 * @returns `undefined` where it is none.
 */
export function readDefinition(form: unknown, { blocks }: Basis): FormDefinition | undefined {
  const byName = blocksByName(new Map(blocks.map((block) => [block.id, block])))
  try {
    return formFrom('form', typeof form === 'string' ? parse(form) : form, byName).definition
  } catch {
    // No YAML.
    return undefined
  }
}
