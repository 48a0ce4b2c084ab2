import type { FieldKind } from '../../../widgets/contract/field.ts'

/** One field kind as the shared suite tries it. */
export interface KindCase {
  readonly kind: FieldKind
  /** Beside id, kind and label. */
  readonly field: object
  /** The control that takes the keys, as an accessible role; the suite finds it by label. */
  readonly control: 'textbox' | 'radio' | 'checkbox' | 'combobox' | 'button'
  /** What is typed, or the label of what is chosen, by keyboard alone; `yes` ticks. */
  readonly enter: string
  /** What the form then holds: value of the textbox, or checked. */
  readonly holds?: string
  /** Wrong things typed, each with the sentence it must get. */
  readonly wrong: readonly (readonly [entered: string, message: string])[]
  /** What a required question says when it is left empty. */
  readonly missing: string
  /** What is read back after it was typed. */
  readonly readBack?: string
}

const options = [
  { value: 'a', label: { de: 'Apfel', en: 'Apple' } },
  { value: 'b', label: { de: 'Birne', en: 'Pear' } },
]
const fill = 'Bitte füllen Sie „Frage“ aus.'
const choose = 'Bitte wählen Sie bei „Frage“ eine Antwort aus.'

/** Every kind that is asked with one control or one set of them. */
export const kindCases: readonly KindCase[] = [
  {
    kind: 'text',
    field: {
      minLength: 3,
      maxLength: 10,
      charset: 'name',
      pattern: { expression: '[A-Za-z]+', message: { de: 'Nur Buchstaben.' } },
    },
    control: 'textbox',
    enter: 'Anna',
    missing: fill,
    wrong: [
      ['An', '„Frage“ braucht mindestens 3 Zeichen. Es sind erst 2.'],
      ['Annabellabella', '„Frage“ darf höchstens 10 Zeichen haben. Es sind 14. Bitte kürzen Sie den Text.'],
      ['Anna B', 'Nur Buchstaben.'],
      ['Αnna', '„Frage“ enthält das Zeichen „Α“. Meinten Sie „A“? Bitte tippen Sie es neu ein.'],
      [
        'Яна',
        '„Frage“ darf das Zeichen „Я“ nicht enthalten. Erlaubt sind lateinische Buchstaben, wie sie im Ausweis stehen.',
      ],
      ['An\u200Ena\u202E', '„Frage“ enthält unsichtbare Sonderzeichen. Bitte tippen Sie den Text neu ein.'],
    ],
  },
  {
    kind: 'textarea',
    field: { maxLength: 12 },
    control: 'textbox',
    enter: 'Zwei Worte',
    missing: fill,
    wrong: [
      [
        'Viel zu viele Worte',
        '„Frage“ darf höchstens 12 Zeichen haben. Es sind 19. Bitte kürzen Sie den Text.',
      ],
    ],
  },
  {
    kind: 'integer',
    field: { min: 2, max: 2000 },
    control: 'textbox',
    enter: '1500',
    missing: fill,
    wrong: [
      ['viele', 'Bitte geben Sie bei „Frage“ eine ganze Zahl ein, zum Beispiel 15.'],
      ['1', '„Frage“ muss mindestens 2 sein.'],
      ['3000', '„Frage“ darf höchstens 2000 sein.'],
    ],
  },
  {
    kind: 'decimal',
    field: { min: 0, decimals: 2, unit: { de: 'kg', en: 'kg' } },
    control: 'textbox',
    enter: '1.234,50',
    readBack: '= 1.234,5 kg',
    missing: fill,
    wrong: [
      ['viel', 'Bitte geben Sie bei „Frage“ eine Zahl ein, zum Beispiel 3,5.'],
      ['1,234', '„Frage“ darf höchstens 2 Stellen nach dem Komma haben.'],
      ['-1', '„Frage“ muss mindestens 0 sein.'],
    ],
  },
  {
    kind: 'money',
    field: { max: 500_000 },
    control: 'textbox',
    enter: '1234,5',
    readBack: '= 1.234,50 €',
    missing: fill,
    wrong: [
      ['zehn', 'Bitte geben Sie bei „Frage“ einen Betrag in Euro ein, zum Beispiel 1.234,50.'],
      ['6000', '„Frage“ darf höchstens 5.000,00 € sein.'],
    ],
  },
  {
    kind: 'date',
    field: { min: '2000-01-01', max: { days: 0 }, age: { min: 1, max: 20 } },
    control: 'textbox',
    enter: '3.5.10',
    readBack: '= Montag, 3. Mai 2010',
    missing: fill,
    wrong: [
      [
        '31.2.2010',
        'Bitte geben Sie bei „Frage“ ein Datum mit Tag, Monat und Jahr ein, zum Beispiel 24.12.2025.',
      ],
      ['1.1.1999', '„Frage“ darf nicht vor dem 01.01.2000 liegen.'],
      ['2.1.2000', 'Bitte prüfen Sie „Frage“: Die Person darf höchstens 20 Jahre alt sein.'],
    ],
  },
  {
    kind: 'partial-date',
    field: { max: '2020-12-31' },
    control: 'textbox',
    enter: '00.05.1958',
    readBack: '= 05.1958',
    missing: fill,
    wrong: [
      [
        'früher',
        'Bitte geben Sie bei „Frage“ ein Datum ein, zum Beispiel 24.12.1958. Wenn Sie Tag oder Monat nicht wissen, reicht das Jahr.',
      ],
      ['2021', '„Frage“ darf nicht nach dem 31.12.2020 liegen.'],
    ],
  },
  {
    kind: 'time',
    field: {},
    control: 'textbox',
    enter: '730',
    readBack: '= 07:30 Uhr',
    missing: fill,
    wrong: [['25:00', 'Bitte geben Sie bei „Frage“ eine Uhrzeit ein, zum Beispiel 7:30.']],
  },
  {
    kind: 'email',
    field: {},
    control: 'textbox',
    enter: 'jörg@example.org',
    missing: fill,
    wrong: [
      [
        'name@',
        'Bitte geben Sie bei „Frage“ eine vollständige E-Mail-Adresse ein, zum Beispiel name@example.org.',
      ],
    ],
  },
  {
    kind: 'phone',
    field: {},
    control: 'textbox',
    enter: '089 99998-123',
    missing: fill,
    wrong: [['keins', 'Bitte geben Sie bei „Frage“ eine Telefonnummer ein, zum Beispiel 089 99998-100.']],
  },
  {
    kind: 'iban',
    field: {},
    control: 'textbox',
    enter: 'DE02120300000000202051',
    readBack: '= DE02 1203 0000 0000 2020 51',
    missing: fill,
    wrong: [
      [
        '12',
        'Bitte prüfen Sie „Frage“: Eine IBAN beginnt mit zwei Buchstaben, danach kommen nur Ziffern und Buchstaben.',
      ],
      [
        'ZZ021',
        'Bitte prüfen Sie „Frage“: Das Länderkürzel ZZ gibt es bei IBANs nicht. Deutsche beginnen mit DE.',
      ],
      ['DE0212030000', 'Bitte prüfen Sie „Frage“: Eine IBAN mit DE hat 22 Zeichen. Ihre Eingabe hat 12.'],
      [
        'DE02120300000000202015',
        'Bitte prüfen Sie „Frage“: Die Prüfziffer stimmt nicht. Vielleicht ist eine Ziffer vertauscht.',
      ],
    ],
  },
  {
    kind: 'licence-plate',
    field: {},
    control: 'textbox',
    enter: 'm ab 123e',
    readBack: '= M-AB 123E',
    missing: fill,
    wrong: [
      ['1234', 'Bitte geben Sie bei „Frage“ ein deutsches Kennzeichen ein, zum Beispiel M-AB 123.'],
      ['MAB123', 'Bitte setzen Sie bei „Frage“ einen Strich nach dem Ortskürzel, zum Beispiel M-AB 123.'],
    ],
  },
  {
    kind: 'tax-id',
    field: {},
    control: 'textbox',
    enter: '86 095 742 719',
    missing: fill,
    wrong: [
      [
        '123',
        'Bitte prüfen Sie „Frage“: Die Nummer hat 11 Ziffern und beginnt nicht mit 0. Ihre Eingabe hat 3 Zeichen.',
      ],
      [
        '86 095 742 718',
        'Bitte prüfen Sie „Frage“: Die Prüfziffer stimmt nicht. Vielleicht ist eine Ziffer vertauscht.',
      ],
    ],
  },
  { kind: 'choice', field: { options }, control: 'radio', enter: 'Birne', missing: choose, wrong: [] },
  {
    kind: 'choices',
    field: { options },
    control: 'checkbox',
    enter: 'Birne',
    missing: 'Bitte wählen Sie bei „Frage“ mindestens eine Antwort aus.',
    wrong: [],
  },
  { kind: 'boolean', field: {}, control: 'radio', enter: 'Ja', missing: choose, wrong: [] },
  {
    kind: 'consent',
    field: {},
    control: 'checkbox',
    enter: 'Frage',
    missing: 'Bitte bestätigen Sie: „Frage“',
    wrong: [],
  },
  { kind: 'place', field: {}, control: 'combobox', enter: 'Zährenbach', missing: choose, wrong: [] },
  { kind: 'country', field: {}, control: 'combobox', enter: 'Österreich', missing: choose, wrong: [] },
  {
    kind: 'file',
    field: { maxBytes: 2000 },
    control: 'button',
    enter: 'Bild.pdf',
    missing: 'Bitte fügen Sie bei „Frage“ eine Datei hinzu.',
    wrong: [],
  },
]

/** Kinds that are made of others, or ask nothing: tried in tests of their own. */
export const otherKinds: readonly FieldKind[] = [
  'info',
  'computed',
  'group',
  'address',
  'person',
  'organisation',
  'bank-account',
]
