import * as v from 'valibot'
import { FormDefinition } from '../../widgets/contract/form-definition.ts'
import type { FormRelease } from '../../widgets/contract/release.ts'

const text = (de: string) => ({ de })

/** A form with every kind of question, conditions of every place, rows in rows and questions of several parts. */
export const everyKind = v.parse(FormDefinition, {
  id: 'muster-antrag',
  version: '1.2.0',
  title: text('Muster & Mehr beantragen'),
  summary: text('Mit diesem Formular beantragen Sie **alles**.'),
  audience: ['citizen'],
  legalBasis: [{ title: 'Mustergesetz', url: 'https://www.gesetze-bayern.de/' }],
  privacy: { purpose: text('Prüfung'), legalBasis: text('Art. 6 DSGVO'), storage: text('Ein Jahr') },
  eligible: text('Wer hier wohnt.'),
  deadline: text('Bis **31. Dezember**.'),
  duration: 7,
  needs: [text('Ausweis')],
  trustLevel: 'none',
  conditions: {
    bedingungMitNamen: { '==': [{ var: 'art' }, 'lang'] },
    wohntHier: { '==': [{ var: 'ort' }, 'musterstadt'] },
    wohntFern: { '==': [{ var: 'anschrift.country' }, 'FR'] },
  },
  steps: [
    {
      id: 'fragen',
      title: text('Ihre Angaben'),
      intro: text('Bitte *genau* lesen.'),
      fields: [
        {
          id: 'name',
          kind: 'text',
          charset: 'name',
          label: text('Name'),
          autocomplete: 'name',
          maxLength: 50,
        },
        {
          id: 'art',
          kind: 'choice',
          label: text('Art des Antrags'),
          options: [
            { value: 'kurz', label: text('Kurz') },
            { value: 'lang', label: text('Lang'), hint: text('Mit allem.') },
            { value: 'fern', label: text('Fern'), when: 'wohntHier' },
          ],
        },
        {
          id: 'nummer',
          kind: 'text',
          label: text('Aktenzeichen'),
          when: 'bedingungMitNamen',
          maxLength: 6,
          pattern: { expression: '[A-Z]{2}\\d{4}', message: text('Bitte zwei Buchstaben und vier Ziffern.') },
        },
        {
          id: 'grund',
          kind: 'textarea',
          label: text('Begründung'),
          when: 'bedingungMitNamen',
          required: false,
        },
        {
          id: 'hinweis',
          kind: 'info',
          label: text('Gut zu wissen'),
          text: text('Mehr [hier](https://example.org).'),
        },
        { id: 'ort', kind: 'place', label: text('Gemeinde') },
        { id: 'anschrift', kind: 'address', label: text('Anschrift'), abroad: true, required: false },
        { id: 'fernGrund', kind: 'text', label: text('Warum so weit weg?'), when: 'wohntFern' },
        {
          id: 'vertretung',
          kind: 'person',
          label: text('Vertretung'),
          required: false,
          with: { birthDate: 'optional' },
        },
        {
          id: 'firma',
          kind: 'organisation',
          label: text('Firma'),
          required: { '==': [{ var: 'art' }, 'lang'] },
        },
        { id: 'konto', kind: 'bank-account', label: text('Konto'), required: false },
      ],
    },
    {
      id: 'mehr',
      title: text('Mehr'),
      when: 'bedingungMitNamen',
      fields: [
        {
          id: 'anzahl',
          kind: 'integer',
          label: text('Anzahl'),
          min: 1,
          max: 9,
          unit: text('Stück'),
          default: 2,
        },
        { id: 'gewicht', kind: 'decimal', label: text('Gewicht'), unit: text('kg'), required: false },
        { id: 'preis', kind: 'money', label: text('Preis'), required: false },
        {
          id: 'summe',
          kind: 'computed',
          label: text('Summe'),
          value: { '*': [{ var: 'anzahl' }, { var: 'preis' }] },
          as: 'money',
        },
        {
          id: 'tag',
          kind: 'date',
          label: text('Tag'),
          max: { days: 0 },
          default: { days: -1 },
          required: false,
        },
        { id: 'geboren', kind: 'partial-date', label: text('Geboren'), required: false },
        { id: 'uhrzeit', kind: 'time', label: text('Uhrzeit'), required: false },
        { id: 'kennzeichen', kind: 'licence-plate', label: text('Kennzeichen'), required: false },
        { id: 'steuer', kind: 'tax-id', label: text('Steuer-ID'), required: false },
        { id: 'post', kind: 'email', label: text('E-Mail'), required: false },
        { id: 'telefon', kind: 'phone', label: text('Telefon'), required: false },
        { id: 'staat', kind: 'country', label: text('Staatsangehörigkeit'), required: false },
        {
          id: 'extras',
          kind: 'choices',
          label: text('Extras'),
          required: false,
          default: ['eins'],
          options: [
            { value: 'eins', label: text('Eins') },
            { value: 'zwei', label: text('Zwei') },
          ],
        },
        { id: 'eilig', kind: 'boolean', label: text('Ist es eilig?'), required: false },
      ],
    },
    {
      id: 'familien',
      title: text('Familien'),
      fields: [
        {
          id: 'familien',
          kind: 'group',
          label: text('Familien'),
          item: text('Familie'),
          min: 1,
          max: 4,
          fields: [
            { id: 'familienname', kind: 'text', label: text('Familienname') },
            { id: 'hatKinder', kind: 'boolean', label: text('Kinder?'), default: false },
            {
              id: 'kinder',
              kind: 'group',
              label: text('Kinder'),
              item: text('Kind'),
              min: 0,
              max: 5,
              when: { '==': [{ var: 'hatKinder' }, true] },
              fields: [
                { id: 'vorname', kind: 'text', label: text('Vorname') },
                { id: 'foto', kind: 'file', label: text('Foto'), required: false, max: 2 },
              ],
            },
          ],
        },
        { id: 'nachweis', kind: 'file', label: text('Nachweis'), required: false, max: 3 },
        { id: 'einverstanden', kind: 'consent', label: text('Ich bin einverstanden.') },
      ],
    },
  ],
  rules: [
    {
      id: 'nicht-zu-viel',
      holds: { '<=': [{ var: 'anzahl' }, 5] },
      fields: ['anzahl'],
      message: text('Mehr als fünf Stück gehen nicht.'),
    },
  ],
  next: [text('Das Musteramt prüft *alles*.')],
  provenance: { author: 'Landratsamt Musterland', licence: 'CC0-1.0' },
})

/** The form as a county publishes it. */
export const everyKindRelease = (changes: Partial<FormRelease> = {}): FormRelease => ({
  v: 1,
  definition: everyKind,
  county: 'Landkreis Musterland',
  authority: 'Landratsamt Musterland',
  office: {
    id: 'musteramt',
    name: 'Musteramt',
    phone: '089 99998-510',
    email: 'musteramt@example.org',
    address: ['Musterstraße 1', '86998 Musterstadt'],
  },
  backend: { kind: 'intake', url: '/api/v1/' },
  servicePage: '/leistungen/muster-beantragen/',
  places: [
    { value: 'musterstadt', label: 'Musterstadt' },
    { value: 'zaehrenbach', label: 'Zährenbach' },
  ],
  privacyPage: '/datenschutz/',
  development: true,
  ...changes,
})

/** What somebody posts who answers all that must be answered. */
export const minimalPost = {
  name: 'Erika Mustermann',
  art: 'kurz',
  ort: 'musterstadt',
  'familien.0.familienname': 'Mustermann',
  'familien.0.hatKinder': 'no',
  einverstanden: 'yes',
} as const
