import { expect, test } from 'vitest'
import { textsByKey } from './texts-by-key.ts'

test('every text stands under what it belongs to, whatever its place', () => {
  const field = {
    id: 'art',
    kind: 'choice',
    label: { de: 'Art', en: 'Kind' },
    options: [{ value: 'apfel', label: { de: 'Apfel' } }],
  }
  const definition = {
    title: { de: 'Obst', en: 'Fruit' },
    needs: [{ de: 'Korb' }],
    steps: [{ id: 'eins', title: { de: 'Was?' }, fields: [field] }],
    version: '1.0.0',
  }
  expect(textsByKey(definition)).toEqual({
    de: {
      title: 'Obst',
      'needs.0': 'Korb',
      'steps.eins.title': 'Was?',
      'steps.eins.fields.art.label': 'Art',
      'steps.eins.fields.art.options.apfel.label': 'Apfel',
    },
    en: { title: 'Fruit', 'steps.eins.fields.art.label': 'Kind' },
  })
})
