import type { FieldOf } from '../../contract/field.ts'
import type { Composite } from '../kinds.ts'
import { ask, local } from './part.ts'

/** Names as they stand in the identity card, and what else the form asks for. Names follow DIN 91379, type A. */
export const person: Composite<FieldOf<'person'>> = {
  partsOf: ({ with: extra }) => [
    ...ask<FieldOf<'text'>>(extra.doctorate, {
      id: 'doctorate',
      kind: 'text',
      label: local('Doktorgrad', 'Doctoral degree'),
      hint: local('So, wie er im Ausweis steht.', 'As it stands in your identity card.'),
      maxLength: 119,
      width: 'medium',
      fim: 'F60000229',
    }),
    {
      id: 'givenNames',
      kind: 'text',
      charset: 'name',
      label: local('Vornamen', 'Given names'),
      hint: local(
        'Alle Vornamen, wie sie im Ausweis stehen.',
        'All given names, as they stand in your identity card.',
      ),
      required: true,
      maxLength: 80,
      autocomplete: 'given-name',
      fim: 'F60000228',
    },
    {
      id: 'familyName',
      kind: 'text',
      charset: 'name',
      label: local('Familienname', 'Family name'),
      required: true,
      maxLength: 120,
      autocomplete: 'family-name',
      fim: 'F60000227',
    },
    ...ask<FieldOf<'text'>>(extra.birthName, {
      id: 'birthName',
      kind: 'text',
      charset: 'name',
      label: local('Geburtsname', 'Name at birth'),
      hint: local('Wenn er anders ist als der Familienname.', 'If it differs from the family name.'),
      maxLength: 120,
    }),
    ...ask<FieldOf<'partial-date'>>(extra.birthDate, {
      id: 'birthDate',
      kind: 'partial-date',
      label: local('Geburtsdatum', 'Date of birth'),
      max: { days: 0 },
    }),
    ...ask<FieldOf<'text'>>(extra.birthPlace, {
      id: 'birthPlace',
      kind: 'text',
      label: local('Geburtsort', 'Place of birth'),
      maxLength: 80,
    }),
    ...ask<FieldOf<'country'>>(extra.nationality, {
      id: 'nationality',
      kind: 'country',
      label: local('Staatsangehörigkeit', 'Nationality'),
      default: undefined,
    }),
    ...contact(extra),
  ],
}

/** How somebody can be reached. */
export const contact = (extra: {
  readonly email?: 'optional' | 'required' | undefined
  readonly phone?: 'optional' | 'required' | undefined
}): (FieldOf<'email'> | FieldOf<'phone'>)[] => [
  ...ask<FieldOf<'email'>>(extra.email, {
    id: 'email',
    kind: 'email',
    label: local('E-Mail-Adresse', 'E-mail address'),
    fim: 'F60000242',
  }),
  ...ask<FieldOf<'phone'>>(extra.phone, {
    id: 'phone',
    kind: 'phone',
    label: local('Telefonnummer', 'Phone number'),
    fim: 'F60000240',
  }),
]
