import type { FieldOf } from '../../contract/field.ts'
import type { Composite } from '../kinds.ts'
import { ask, local } from './part.ts'
import { contact } from './person.ts'

/** Name as it is registered, and what else the form asks for. */
export const organisation: Composite<FieldOf<'organisation'>> = {
  partsOf: ({ with: extra }) => [
    {
      id: 'name',
      kind: 'text',
      label: local('Name', 'Name'),
      hint: local(
        'So, wie er im Register oder in der Satzung steht.',
        'As it stands in the register or the statutes.',
      ),
      required: true,
      maxLength: 1000,
      autocomplete: 'organization',
      fim: 'F60000319',
    },
    ...ask<FieldOf<'text'>>(extra.legalForm, {
      id: 'legalForm',
      kind: 'text',
      label: local('Rechtsform', 'Legal form'),
      hint: local(
        'Zum Beispiel GmbH, eingetragener Verein oder Einzelunternehmen.',
        'For example GmbH, registered association or sole trader.',
      ),
      maxLength: 100,
      width: 'medium',
    }),
    ...ask<FieldOf<'text'>>(extra.registerCourt, {
      id: 'registerCourt',
      kind: 'text',
      label: local('Registergericht', 'Court of registration'),
      maxLength: 100,
      width: 'medium',
    }),
    ...ask<FieldOf<'text'>>(extra.registerNumber, {
      id: 'registerNumber',
      kind: 'text',
      label: local('Registernummer', 'Registration number'),
      hint: local('Zum Beispiel HRB 12345 oder VR 678.', 'For example HRB 12345 or VR 678.'),
      maxLength: 30,
      width: 'medium',
    }),
    ...ask<FieldOf<'text'>>(extra.contact, {
      id: 'contact',
      kind: 'text',
      charset: 'name',
      label: local('Ansprechperson', 'Contact person'),
      maxLength: 200,
      autocomplete: 'name',
    }),
    ...contact(extra),
  ],
}
