import type { FieldKind } from '../../../../widgets/contract/field.ts'
import { autocompletes, parts, widths } from './choices.ts'
import type { Setting, SettingGroup } from './setting.ts'

const label: Setting = {
  key: 'label',
  label: 'Frage',
  hint: 'Kurz, ohne Doppelpunkt am Ende.',
  control: 'local',
}
const words: readonly Setting[] = [
  { key: 'hint', label: 'Hilfe', hint: 'Ein Satz zwischen Frage und Antwort.', control: 'local' },
  {
    key: 'because',
    label: 'Warum wird das gefragt?',
    hint: 'Ein Satz mit dem Paragrafen, der es verlangt. Gibt es keinen, fragen Sie es nicht.',
    control: 'local',
  },
]
const when: Setting = {
  key: 'when',
  label: 'Wann wird das gefragt?',
  control: 'condition',
}
const required: Setting = { key: 'required', label: 'Muss man antworten?', control: 'required' }
const fim: Setting = {
  key: 'fim',
  label: 'FIM-Datenfeld',
  hint: 'Nummer des harmonisierten Feldes, zum Beispiel F60000227. Leer lassen, wenn es keines gibt.',
  control: 'line',
}

const lengths: readonly Setting[] = [
  { key: 'minLength', label: 'Mindestens so viele Zeichen', control: 'whole' },
  { key: 'maxLength', label: 'Höchstens so viele Zeichen', control: 'whole' },
]
const limits = (
  control: 'whole' | 'decimal' | 'money' | 'date-limit',
  first: string,
  last: string,
): readonly Setting[] => [
  { key: 'min', label: first, control },
  { key: 'max', label: last, control },
]
const preset = (control: Setting['control']): Setting => ({
  key: 'default',
  label: 'Steht schon da',
  hint: 'Wird vorgeschlagen und kann geändert werden.',
  control,
})
const unit: Setting = {
  key: 'unit',
  label: 'Einheit',
  hint: 'Zum Beispiel Tage, Meter, Personen.',
  control: 'local',
}
const autocomplete: Setting = {
  key: 'autocomplete',
  label: 'Der Browser darf ausfüllen',
  hint: 'Nur bei Angaben über die Person selbst.',
  control: 'select',
  choices: autocompletes,
}

/** What each kind has beside its texts. Complete, because the compiler and a test compare it with the contract. */
const ofKind: Readonly<Record<FieldKind, readonly Setting[]>> = {
  text: [
    ...lengths,
    { key: 'width', label: 'Breite des Feldes', control: 'select', choices: widths },
    {
      key: 'charset',
      label: 'Nur Buchstaben, die in Namen vorkommen (DIN 91379)',
      control: 'yes',
      choices: [{ value: 'name', label: 'Ja' }],
    },
    autocomplete,
    { key: 'pattern', label: 'Form der Antwort', hint: 'Für Nummern mit festem Aufbau.', control: 'pattern' },
    preset('line'),
  ],
  textarea: [...lengths, preset('line')],
  integer: [...limits('whole', 'Kleinste Zahl', 'Größte Zahl'), unit, preset('whole')],
  decimal: [
    ...limits('decimal', 'Kleinste Zahl', 'Größte Zahl'),
    { key: 'decimals', label: 'Stellen nach dem Komma', control: 'whole' },
    unit,
    preset('decimal'),
  ],
  money: [...limits('money', 'Kleinster Betrag', 'Größter Betrag'), preset('money')],
  'partial-date': limits('date-limit', 'Frühester Tag', 'Spätester Tag'),
  'licence-plate': [],
  'tax-id': [],
  date: [
    ...limits('date-limit', 'Frühester Tag', 'Spätester Tag'),
    { key: 'age', label: 'Alter in Jahren', hint: 'Nur bei Geburtsdaten.', control: 'age' },
    autocomplete,
    preset('date-limit'),
  ],
  time: [preset('line')],
  email: [],
  phone: [],
  choice: [{ key: 'options', label: 'Antworten', control: 'options' }, preset('option-of')],
  choices: [
    { key: 'options', label: 'Antworten', control: 'options' },
    ...limits('whole', 'Mindestens so viele ankreuzen', 'Höchstens so viele ankreuzen'),
    preset('options-of'),
  ],
  boolean: [preset('default-yes-no')],
  consent: [],
  iban: [],
  place: [preset('option-of')],
  country: [{ ...preset('line'), hint: 'Zwei Buchstaben, zum Beispiel DE.' }],
  file: [
    { key: 'accept', label: 'Erlaubte Dateien', control: 'file-types' },
    { key: 'max', label: 'Höchstens so viele Dateien', control: 'whole' },
    { key: 'maxBytes', label: 'Höchstens so viele Megabyte je Datei', control: 'megabytes' },
  ],
  info: [{ key: 'text', label: 'Text', control: 'local-long' }],
  computed: [{ key: 'value', label: 'Wie wird gerechnet?', control: 'value' }],
  address: [
    { key: 'abroad', label: 'Auch Anschriften im Ausland', control: 'yes' },
    { key: 'with', label: 'Das kann dazukommen', control: 'parts', choices: parts.address },
  ],
  person: [{ key: 'with', label: 'Das kann dazukommen', control: 'parts', choices: parts.person }],
  organisation: [
    { key: 'with', label: 'Das kann dazukommen', control: 'parts', choices: parts.organisation },
  ],
  'bank-account': [
    { key: 'with', label: 'Das kann dazukommen', control: 'parts', choices: parts['bank-account'] },
  ],
  group: [
    {
      key: 'item',
      label: 'So heißt ein Eintrag',
      hint: 'Zum Beispiel Kind oder Fahrzeug.',
      control: 'local',
    },
    ...limits('whole', 'Mindestens so viele Einträge', 'Höchstens so viele Einträge'),
  ],
}

const never: readonly FieldKind[] = ['consent', 'info', 'computed', 'group']

/** Everything that can be set of a field, in the order in which one thinks of it. */
export function settingsOf(kind: FieldKind): readonly SettingGroup[] {
  const own = ofKind[kind]
  return [
    { title: 'Texte', settings: [label, ...words] },
    ...(own.length > 0 ? [{ title: kind === 'computed' ? 'Rechnung' : 'Antwort', settings: own }] : []),
    { title: 'Wann', settings: never.includes(kind) ? [when] : [required, when] },
    { title: 'Mehr', settings: [fim] },
  ]
}
