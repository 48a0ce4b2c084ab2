import { wording } from '../wording.ts'

/** The ten questions for JSON Schema Form Element: a schema a step, and the one that depends on an answer. */
export const jsfeForm = {
  steps: [
    {
      type: 'object',
      title: wording.steps[0],
      properties: {
        name: { type: 'string', title: wording.name, minLength: 1 },
        email: { type: 'string', title: wording.email, format: 'email' },
        phone: { type: 'string', title: wording.phone },
        birthday: { type: 'string', title: wording.birthday, format: 'date' },
        // Answers are the labels: it knows no values beside them.
        request: { type: 'string', title: wording.request, enum: Object.values(wording.requests) },
      },
      required: ['name', 'email', 'birthday', 'request'],
    },
    {
      type: 'object',
      title: wording.steps[1],
      properties: {
        place: { type: 'string', title: wording.place, enum: wording.places },
        description: { type: 'string', title: wording.description, minLength: 1, maxLength: 2000 },
        reply: { type: 'boolean', title: wording.reply },
        consent: { type: 'boolean', title: wording.consent },
      },
      required: ['place', 'description', 'reply', 'consent'],
    },
  ],
  /** Asked after this answer. */
  order: wording.requests.order,
  number: { properties: { number: { type: 'integer', title: wording.number, minimum: 1, maximum: 9 } } },
  uiSchema: {
    request: { 'ui:widget': 'radio' },
    place: { 'ui:widget': 'select' },
    description: { 'ui:widget': 'textarea' },
    reply: { 'ui:widget': 'radio' },
  },
}
