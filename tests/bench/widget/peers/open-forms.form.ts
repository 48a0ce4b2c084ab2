import { requests, wording } from '../wording.ts'

const required = { required: true }

/** The ten questions for Open Forms: the components of each step. */
export const openFormsSteps = [
  [
    {
      id: 'a1',
      type: 'textfield',
      key: 'name',
      label: wording.name,
      autocomplete: 'name',
      validate: required,
    },
    { id: 'a2', type: 'email', key: 'email', label: wording.email, validate: required },
    { id: 'a3', type: 'phoneNumber', key: 'phone', label: wording.phone, inputMask: null },
    {
      id: 'a4',
      type: 'date',
      key: 'birthday',
      label: wording.birthday,
      openForms: { widget: 'inputGroup' },
      validate: required,
    },
    {
      id: 'a5',
      type: 'radio',
      key: 'request',
      label: wording.request,
      openForms: { dataSrc: 'manual' },
      values: requests.map(([value, label]) => ({ value, label })),
      validate: required,
    },
    {
      id: 'a6',
      type: 'number',
      key: 'number',
      label: wording.number,
      decimalLimit: 0,
      validate: { required: true, min: 1, max: 9 },
      conditional: { show: true, when: 'request', eq: 'order' },
    },
  ],
  [
    {
      id: 'b1',
      type: 'select',
      key: 'place',
      label: wording.place,
      openForms: { dataSrc: 'manual' },
      dataSrc: 'values',
      data: { values: wording.places.map((place) => ({ value: place, label: place })) },
      validate: required,
    },
    {
      id: 'b2',
      type: 'textarea',
      key: 'description',
      label: wording.description,
      autoExpand: false,
      validate: { required: true, maxLength: 2000 },
    },
    {
      id: 'b3',
      type: 'radio',
      key: 'reply',
      label: wording.reply,
      openForms: { dataSrc: 'manual' },
      values: [
        { value: 'yes', label: 'Ja' },
        { value: 'no', label: 'Nein' },
      ],
      validate: required,
    },
    {
      id: 'b4',
      type: 'checkbox',
      key: 'consent',
      label: wording.consent,
      defaultValue: false,
      validate: required,
    },
  ],
] as const
