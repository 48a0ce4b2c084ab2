import { expect, test } from 'vitest'
import type { Rule } from '../contract/condition.ts'
import type { FormDefinition } from '../contract/form-definition.ts'
import { describeCondition } from './describe-condition.ts'

const de = (text: string) => ({ de: text })
const art = {
  id: 'art',
  kind: 'choice',
  label: de('Art der Störung'),
  options: [
    { value: 'spaet', label: de('Verspätung') },
    { value: 'aus', label: de('Ausfall') },
  ],
}
const definition = {
  rules: [],
  conditions: { spaet: { '==': [{ var: 'art' }, 'spaet'] } },
  steps: [
    {
      fields: [
        art,
        { id: 'minuten', kind: 'integer', label: de('Minuten'), unit: de('Minuten') },
        { id: 'antwort', kind: 'boolean', label: de('Antwort gewünscht?') },
        { id: 'wege', kind: 'choices', label: de('Wege'), options: art.options },
        { id: 'geburt', kind: 'date', label: de('Geburtsdatum') },
        { id: 'betrag', kind: 'money', label: de('Betrag') },
        { id: 'anschrift', kind: 'address', abroad: true, with: {}, label: de('Anschrift') },
        {
          id: 'kinder',
          kind: 'group',
          label: de('Kinder'),
          fields: [{ id: 'alter', kind: 'integer', label: de('Alter') }],
        },
      ],
    },
  ],
} as unknown as FormDefinition

test.for<[rule: Rule, text: string]>([
  ['spaet', '*Art der Störung* ist *Verspätung*'],
  [{ '==': [{ var: 'anschrift.country' }, 'AT'] }, '*Anschrift: Staat* ist *Österreich*'],
  [
    { '>': [{ sum: [{ var: 'kinder' }, 'alter'] }, 20] },
    'die Summe von *Alter* bei *Kinder* ist größer als *20*',
  ],
  [
    { '==': [{ if: [{ var: 'antwort' }, 1, { '>': [{ var: 'minuten' }, 5] }, 2, 3] }, 2] },
    '*1*, wenn gilt: *Antwort gewünscht?* ist *Ja*, sonst *2*, wenn gilt: *Minuten* ist größer als *5 Minuten*, sonst *3* ist *2*',
  ],
  [{ if: [{ var: 'antwort' }] }, '*Antwort gewünscht?* gilt'],
  [{ '!=': [{ var: 'art' }, 'aus'] }, '*Art der Störung* ist nicht *Ausfall*'],
  [{ '!': { '==': [{ var: 'art' }, 'aus'] } }, '*Art der Störung* ist nicht *Ausfall*'],
  [{ in: [{ var: 'art' }, ['spaet', 'aus']] }, '*Art der Störung* ist *Verspätung* oder *Ausfall*'],
  [{ in: ['aus', { var: 'wege' }] }, 'bei *Wege* ist *Ausfall* ausgewählt'],
  [{ '>=': [{ var: 'minuten' }, 15] }, '*Minuten* ist mindestens *15 Minuten*'],
  [{ '!': { '>=': [{ var: 'minuten' }, 15] } }, '*Minuten* ist kleiner als *15 Minuten*'],
  [{ '!!': { var: 'antwort' } }, '*Antwort gewünscht?* ist *Ja*'],
  [{ '!': { var: 'minuten' } }, '*Minuten* ist nicht ausgefüllt'],
  [{ '>': [{ var: 'betrag' }, 10050] }, '*Betrag* ist größer als *100,50 €*'],
  [
    { '<': [{ age: [{ var: 'geburt' }, { today: [] }] }, 18] },
    'das Alter aus *Geburtsdatum* ist kleiner als *18*',
  ],
  [{ '==': [{ count: { var: 'kinder' } }, 2] }, 'die Anzahl bei *Kinder* ist *2*'],
  [{ '==': [2, { count: { var: 'kinder' } }] }, 'die Anzahl bei *Kinder* ist *2*'],
  [{ '==': ['aus', { var: 'art' }] }, '*Art der Störung* ist *Ausfall*'],
  [{ '>=': [{ var: 'geburt' }, '2010-01-01'] }, '*Geburtsdatum* ist mindestens *01.01.2010*'],
  [{ '>': [{ count: { var: 'kinder' } }, 2] }, 'die Anzahl bei *Kinder* ist größer als *2*'],
  [
    { some: [{ var: 'kinder' }, { '<': [{ var: 'alter' }, 3] }] },
    'mindestens ein Eintrag bei *Kinder*: *Alter* ist kleiner als *3*',
  ],
  [
    {
      '>': [
        {
          table: [
            { var: 'minuten' },
            [
              [0, 500],
              [30, 1000],
            ],
          ],
        },
        500,
      ],
    },
    'der Wert aus der Tabelle für *Minuten* (ab *0 Minuten*: *500*; ab *30 Minuten*: *1.000*) ist größer als *500*',
  ],
  [
    { '==': [{ table: [{ var: 'art' }, [['spaet', true]]] }, true] },
    'der Wert aus der Tabelle für *Art der Störung* (*Verspätung*: *Ja*) ist *Ja*',
  ],
  [{ '==': [{ var: 'wege' }, ['spaet', 'aus']] }, '*Wege* ist *Verspätung* und *Ausfall*'],
  [{ '==': [{ var: 'wege' }, []] }, '*Wege* ist *leer*'],
  [
    {
      and: ['spaet', { or: [{ '!!': { var: 'antwort' } }, { '>': [{ var: 'minuten' }, 60] }] }].slice(
        1,
      ) as Rule,
    },
    '(*Antwort gewünscht?* ist *Ja* oder *Minuten* ist größer als *60 Minuten*)',
  ],
  [
    { '!': { and: [{ '!!': { var: 'antwort' } }, { '>': [{ var: 'minuten' }, 60] }] } },
    '*Antwort gewünscht?* ist nicht *Ja* oder *Minuten* ist höchstens *60 Minuten*',
  ],
])('%j', ([rule, text]) => {
  expect(describeCondition(definition, rule as never)).toBe(text)
})
