import * as v from 'valibot'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { requests, wording } from './wording.ts'

/** The ten questions as a form of ours. */
export const tenQuestions: FormDefinition = v.parse(FormDefinition, {
  id: 'zehn-fragen',
  version: '1.0.0',
  title: { de: wording.title },
  summary: { de: 'Mit diesem Formular bestellen, tauschen oder melden Sie Abfalltonnen.' },
  audience: ['citizen'],
  legalBasis: [{ title: 'Mustergesetz', url: 'https://www.gesetze-bayern.de/' }],
  privacy: {
    purpose: { de: 'Bearbeitung des Anliegens' },
    legalBasis: { de: 'Mustergesetz' },
    storage: { de: 'Ein Jahr' },
  },
  duration: 3,
  trustLevel: 'none',
  conditions: { orders: { '==': [{ var: 'request' }, 'order'] } },
  steps: [
    {
      id: 'anliegen',
      title: { de: wording.steps[0] },
      fields: [
        { id: 'name', kind: 'text', label: { de: wording.name }, autocomplete: 'name' },
        { id: 'email', kind: 'email', label: { de: wording.email } },
        { id: 'phone', kind: 'phone', label: { de: wording.phone }, required: false },
        { id: 'birthday', kind: 'date', label: { de: wording.birthday }, autocomplete: 'bday' },
        {
          id: 'request',
          kind: 'choice',
          label: { de: wording.request },
          options: requests.map(([value, label]) => ({ value, label: { de: label } })),
        },
        { id: 'number', kind: 'integer', label: { de: wording.number }, min: 1, max: 9, when: 'orders' },
      ],
    },
    {
      id: 'ort',
      title: { de: wording.steps[1] },
      fields: [
        { id: 'place', kind: 'place', label: { de: wording.place } },
        { id: 'description', kind: 'textarea', label: { de: wording.description }, maxLength: 2000 },
        { id: 'reply', kind: 'boolean', label: { de: wording.reply } },
        { id: 'consent', kind: 'consent', label: { de: wording.consent } },
      ],
    },
  ],
  next: [{ de: 'Das Musteramt meldet sich bei Ihnen.' }],
  provenance: { author: 'Landratsamt Musterland', licence: 'CC0-1.0' },
})
