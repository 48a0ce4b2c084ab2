import { requests, wording } from '../wording.ts'

const control = (id: string, label: string, options?: object) => ({
  type: 'Control',
  scope: `#/properties/${id}`,
  label,
  ...(options && { options }),
})

/** The ten questions for JSON Forms. Its vanilla renderers have tabs where others have steps. */
export const jsonFormsForm = {
  schema: {
    type: 'object',
    properties: {
      name: { type: 'string', minLength: 1 },
      email: { type: 'string', format: 'email' },
      phone: { type: 'string' },
      birthday: { type: 'string', format: 'date' },
      request: { type: 'string', oneOf: requests.map(([value, title]) => ({ const: value, title })) },
      number: { type: 'integer', minimum: 1, maximum: 9 },
      place: { type: 'string', enum: wording.places },
      description: { type: 'string', minLength: 1, maxLength: 2000 },
      reply: { type: 'boolean' },
      consent: { type: 'boolean', const: true },
    },
    required: ['name', 'email', 'birthday', 'request', 'place', 'description', 'consent'],
  },
  uischema: {
    type: 'Categorization',
    elements: [
      {
        type: 'Category',
        label: wording.steps[0],
        elements: [
          control('name', wording.name),
          control('email', wording.email),
          control('phone', wording.phone),
          control('birthday', wording.birthday),
          control('request', wording.request, { format: 'radio' }),
          {
            ...control('number', wording.number),
            rule: {
              effect: 'SHOW',
              condition: {
                scope: '#/properties/request',
                schema: { const: 'order' },
                failWhenUndefined: true,
              },
            },
          },
        ],
      },
      {
        type: 'Category',
        label: wording.steps[1],
        elements: [
          control('place', wording.place),
          control('description', wording.description, { multi: true }),
          control('reply', wording.reply),
          control('consent', wording.consent),
        ],
      },
    ],
  },
}
