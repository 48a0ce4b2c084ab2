import type { Address } from '../../overlay/address.ts'
import type { Owner } from './key-words.ts'

/** What the keys at an address belong to. */
export const ownerOf = ({ step, field, option, rule }: Address): Owner => {
  if (option !== undefined) return 'option'
  if (field !== undefined) return 'field'
  if (step !== undefined) return 'step'
  return rule === undefined ? 'form' : 'rule'
}
