import type { FieldOf } from '../../contract/field.ts'
import type { Composite } from '../kinds.ts'
import { ask, local } from './part.ts'

/** Holder and IBAN. */
export const bankAccount: Composite<FieldOf<'bank-account'>> = {
  partsOf: ({ with: { bank } }) => [
    {
      id: 'holder',
      kind: 'text',
      label: local('Kontoinhaberin oder Kontoinhaber', 'Account holder'),
      required: true,
      maxLength: 140,
    },
    { id: 'iban', kind: 'iban', label: local('IBAN', 'IBAN'), required: true },
    ...ask<FieldOf<'text'>>(bank, {
      id: 'bank',
      kind: 'text',
      label: local('Name der Bank', 'Name of the bank'),
      maxLength: 100,
    }),
  ],
}
