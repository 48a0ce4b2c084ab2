import type { FieldOf } from '../../contract/field.ts'
import type { Composite } from '../kinds.ts'
import { local } from './part.ts'

const inGermany = { '==': [{ var: 'country' }, 'DE'] } as const
const abroad = { '!=': [{ var: 'country' }, 'DE'] } as const

/**
 * Street, number, postal code and town; abroad, where the form allows it, with the state and a postal code of any shape.
 * Lengths are those of the harmonised fields (FIM G60000093).
 */
export const address: Composite<FieldOf<'address'>> = {
  partsOf: ({ abroad: mayBeAbroad, with: { addition } }) => [
    ...(mayBeAbroad
      ? [
          {
            id: 'country',
            kind: 'country',
            label: local('Staat', 'Country'),
            required: true,
            default: 'DE',
            fim: 'F60000261',
          } as const,
        ]
      : []),
    {
      id: 'street',
      kind: 'text',
      label: local('Straße', 'Street'),
      required: true,
      maxLength: 55,
      autocomplete: 'address-line1',
      fim: 'F60000243',
    },
    {
      id: 'houseNumber',
      kind: 'text',
      label: local('Hausnummer', 'House number'),
      required: true,
      maxLength: 11,
      width: 'short',
      fim: 'F60000244',
      ...(mayBeAbroad && { required: inGermany }),
    },
    ...(addition
      ? [
          {
            id: 'addition',
            kind: 'text',
            label: local('Adresszusatz', 'Address supplement'),
            hint: local(
              'Zum Beispiel Hinterhaus, Wohnung oder „bei Familie Muster“.',
              'For example rear building or flat.',
            ),
            required: addition === 'required',
            maxLength: 55,
            autocomplete: 'address-line2',
            fim: 'F60000248',
          } as const,
        ]
      : []),
    {
      id: 'postalCode',
      kind: 'text',
      label: local('Postleitzahl', 'Postal code'),
      required: true,
      maxLength: 12,
      width: 'short',
      autocomplete: 'postal-code',
      pattern: {
        expression: '(?:0[1-9]|[1-9][0-9])[0-9]{3}',
        message: local(
          'Bitte prüfen Sie die Postleitzahl: In Deutschland hat sie fünf Ziffern, zum Beispiel 80331.',
          'Please check the postal code: in Germany it has five digits, for example 80331.',
        ),
      },
      fim: 'F60000246',
      ...(mayBeAbroad && { when: inGermany }),
    },
    ...(mayBeAbroad
      ? [
          {
            id: 'foreignPostalCode',
            kind: 'text',
            label: local('Postleitzahl', 'Postal code'),
            required: false,
            maxLength: 20,
            width: 'short',
            autocomplete: 'postal-code',
            when: abroad,
          } as const,
        ]
      : []),
    {
      id: 'town',
      kind: 'text',
      label: local('Ort', 'Town'),
      required: true,
      maxLength: 50,
      autocomplete: 'address-level2',
      fim: 'F60000247',
    },
  ],
}
