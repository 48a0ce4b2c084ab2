import { fileTypes, maxFileBytes } from '../../../../widgets/contract/limits.ts'
import { type Difference, differenceBetween } from '../extension/difference.ts'
import { omit } from '../omit.ts'

type Data = Readonly<Record<string, unknown>>

/** From what is read out of the nodes to what the form says, but for what stands in rules of its own. */
export function changeOf(plain: Data | undefined, actual: Data): Difference {
  const rest = omit(withoutDefaults(actual), 'when', 'value')
  const { required } = actual
  const own =
    required === true || required === undefined ? omit(rest, 'required') : { ...rest, required: false }
  return differenceBetween(plain ?? {}, own) ?? {}
}

/** What the contract puts in by itself need not be written. */
const withoutDefaults = (data: Data): Data => {
  const isUsual: Readonly<Record<string, (value: unknown) => boolean>> = {
    accept: (value) => Array.isArray(value) && value.length === fileTypes.length,
    maxBytes: (value) => value === maxFileBytes,
    abroad: (value) => value === false,
    with: (value) => typeof value === 'object' && value !== null && Object.keys(value).length === 0,
    decimals: (value) => value === 2,
    max: (value) => data['kind'] === 'file' && value === 1,
  }
  return Object.fromEntries(Object.entries(data).filter(([key, value]) => !(isUsual[key]?.(value) ?? false)))
}
