import { writeYaml } from '../../../src/exchange/yaml/write-yaml.ts'

/** A form of so many questions in steps of ten, with hints, conditions and both languages: larger than any of a county. */
export function largeForm(fields: number): string {
  const kinds = ['text', 'integer', 'boolean', 'date', 'choice'] as const
  const text = (words: string) => ({ de: words, en: `${words} (en)` })
  const field = (index: number) => ({
    id: `frage${index}`,
    kind: kinds[index % kinds.length],
    label: text(`Frage Nummer ${index}`),
    hint: text(`Hilfe zur Frage ${index}, in einem Satz.`),
    ...(index % 10 === 7 && { when: { '==': [{ var: `frage${index - 5}` }, true] } }),
    ...(index % kinds.length === 4 && {
      options: ['rot', 'gelb', 'blau'].map((value) => ({ value, label: text(value) })),
    }),
  })
  return writeYaml({
    id: 'grosses-formular',
    version: '1.0.0',
    title: text('Großes Formular'),
    summary: text('Ein Formular zum Messen.'),
    audience: ['citizen'],
    languages: ['de', 'en'],
    legalBasis: [{ title: 'Keine', url: 'https://www.gesetze-im-internet.de/' }],
    privacy: { use: 'datenschutz-antrag@1', purpose: text('Wir messen, wie schnell die Werkstatt ist.') },
    duration: 60,
    trustLevel: 'none',
    steps: Array.from({ length: Math.ceil(fields / 10) }, (_, step) => ({
      id: `schritt-${step + 1}`,
      title: text(`Schritt ${step + 1}`),
      fields: Array.from({ length: Math.min(10, fields - step * 10) }, (__, index) =>
        field(step * 10 + index),
      ),
    })),
    next: [text('Danach geschieht nichts.')],
    provenance: { author: 'Amtswerk', licence: 'EUPL-1.2' },
  })
}
