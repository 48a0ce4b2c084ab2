import { requests, wording } from '../wording.ts'

/** The ten questions for SurveyJS. */
export const surveyJsForm = {
  title: wording.title,
  pages: [
    {
      title: wording.steps[0],
      elements: [
        { type: 'text', name: 'name', title: wording.name, isRequired: true, autocomplete: 'name' },
        { type: 'text', name: 'email', title: wording.email, inputType: 'email', isRequired: true },
        { type: 'text', name: 'phone', title: wording.phone, inputType: 'tel' },
        { type: 'text', name: 'birthday', title: wording.birthday, inputType: 'date', isRequired: true },
        {
          type: 'radiogroup',
          name: 'request',
          title: wording.request,
          isRequired: true,
          choices: requests.map(([value, text]) => ({ value, text })),
        },
        {
          type: 'text',
          name: 'number',
          title: wording.number,
          inputType: 'number',
          min: 1,
          max: 9,
          isRequired: true,
          visibleIf: "{request} = 'order'",
        },
      ],
    },
    {
      title: wording.steps[1],
      elements: [
        { type: 'dropdown', name: 'place', title: wording.place, isRequired: true, choices: wording.places },
        {
          type: 'comment',
          name: 'description',
          title: wording.description,
          isRequired: true,
          maxLength: 2000,
        },
        { type: 'boolean', name: 'reply', title: wording.reply, isRequired: true },
        {
          type: 'checkbox',
          name: 'consent',
          titleLocation: 'hidden',
          isRequired: true,
          choices: [{ value: 'yes', text: wording.consent }],
        },
      ],
    },
  ],
}
