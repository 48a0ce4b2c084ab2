import { requests, wording } from '../wording.ts'

const required = { required: true }

/** The ten questions for Form.io. */
export const formioForm = {
  display: 'wizard',
  title: wording.title,
  components: [
    {
      type: 'panel',
      key: 'anliegen',
      title: wording.steps[0],
      components: [
        { type: 'textfield', key: 'name', label: wording.name, autocomplete: 'name', validate: required },
        { type: 'email', key: 'email', label: wording.email, validate: required },
        { type: 'phoneNumber', key: 'phone', label: wording.phone, inputMask: '' },
        // Not `datetime`: that fetches a calendar from elsewhere when it is shown.
        { type: 'day', key: 'birthday', label: wording.birthday, dayFirst: true, validate: required },
        {
          type: 'radio',
          key: 'request',
          label: wording.request,
          values: requests.map(([value, label]) => ({ value, label })),
          validate: required,
        },
        {
          type: 'number',
          key: 'number',
          label: wording.number,
          validate: { required: true, min: 1, max: 9, integer: true },
          conditional: { show: true, when: 'request', eq: 'order' },
        },
      ],
    },
    {
      type: 'panel',
      key: 'ort',
      title: wording.steps[1],
      components: [
        {
          type: 'select',
          key: 'place',
          label: wording.place,
          widget: 'html5',
          data: { values: wording.places.map((place) => ({ value: place, label: place })) },
          validate: required,
        },
        {
          type: 'textarea',
          key: 'description',
          label: wording.description,
          validate: { required: true, maxLength: 2000 },
        },
        {
          type: 'radio',
          key: 'reply',
          label: wording.reply,
          values: [
            { value: 'yes', label: 'Ja' },
            { value: 'no', label: 'Nein' },
          ],
          validate: required,
        },
        { type: 'checkbox', key: 'consent', label: wording.consent, validate: required },
      ],
    },
  ],
}
