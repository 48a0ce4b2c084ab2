/** What the keys of a form are called, each with its article, so that "… ist jetzt" can follow. */
const formWords: Readonly<Record<string, string>> = {
  id: 'Die Kennung des Formulars',
  version: 'Die Fassung',
  title: 'Der Titel des Formulars',
  summary: 'Die Zusammenfassung',
  audience: 'Der Kreis, für den es gedacht ist,',
  languages: 'Die Liste der Sprachen',
  legalBasis: 'Die Liste der Rechtsgrundlagen',
  privacy: 'Der Hinweis zum Datenschutz',
  'privacy.purpose': 'Der Zweck der Datenverarbeitung',
  'privacy.legalBasis': 'Die Rechtsgrundlage der Datenverarbeitung',
  'privacy.storage': 'Die Angabe, wie lange Daten bleiben,',
  eligible: 'Die Angabe, wer das Formular nutzen kann,',
  deadline: 'Die Frist',
  duration: 'Die Dauer zum Ausfüllen',
  needs: 'Die Liste der Unterlagen',
  trustLevel: 'Das Vertrauensniveau',
  conditions: 'Die Liste der Bedingungen',
  steps: 'Die Liste der Schritte',
  rules: 'Die Liste der Regeln',
  plain: 'Das Ausfüllen ohne JavaScript',
  next: 'Die Angabe, wie es weitergeht,',
  provenance: 'Die Herkunft',
  'provenance.author': 'Die Angabe, wer das Formular geschrieben hat,',
  'provenance.licence': 'Die Lizenz',
  'provenance.adoptedFrom': 'Die Angabe, woher das Formular übernommen ist,',
  'provenance.blocks': 'Die Liste der Bausteine',
}

const stepWords: Readonly<Record<string, string>> = {
  id: 'Die Kennung',
  title: 'Der Titel',
  intro: 'Die Einleitung',
  because: 'Die Begründung, warum gefragt wird,',
  when: 'Die Bedingung',
  fields: 'Die Liste der Fragen',
}

const ruleWords: Readonly<Record<string, string>> = {
  id: 'Die Kennung',
  holds: 'Die Bedingung, die gelten muss,',
  fields: 'Die Liste der Fragen, um die es geht,',
  message: 'Die Meldung',
}

const optionWords: Readonly<Record<string, string>> = {
  value: 'Die Kennung',
  label: 'Der Text',
  hint: 'Der Hinweis',
  when: 'Die Bedingung',
}

const fieldWords: Readonly<Record<string, string>> = {
  id: 'Die Kennung',
  kind: 'Die Art der Frage',
  label: 'Der Text der Frage',
  hint: 'Der Hinweis',
  because: 'Die Begründung, warum gefragt wird,',
  when: 'Die Bedingung',
  fim: 'Das FIM-Feld',
  required: 'Die Pflicht zu antworten',
  minLength: 'Die kleinste Länge (Zeichen)',
  maxLength: 'Die größte Länge (Zeichen)',
  default: 'Die vorausgefüllte Antwort',
  pattern: 'Das Muster der Antwort',
  'pattern.expression': 'Das Muster der Antwort',
  'pattern.message': 'Die Meldung zum Muster',
  charset: 'Die Auswahl erlaubter Zeichen',
  autocomplete: 'Die Hilfe des Browsers beim Ausfüllen',
  width: 'Die Breite des Feldes',
  min: 'Der kleinste erlaubte Wert',
  max: 'Der größte erlaubte Wert',
  unit: 'Die Einheit',
  decimals: 'Die Zahl der Nachkommastellen',
  age: 'Das erlaubte Alter',
  'age.min': 'Das kleinste erlaubte Alter (Jahre)',
  'age.max': 'Das größte erlaubte Alter (Jahre)',
  options: 'Die Liste der Antworten',
  accept: 'Die Liste der Dateiarten',
  maxBytes: 'Die größte Größe einer Datei',
  text: 'Der Text',
  value: 'Die Berechnung',
  as: 'Die Schreibweise des Werts',
  item: 'Die Bezeichnung eines Eintrags',
  fields: 'Die Liste der Fragen',
  abroad: 'Die Angabe einer Anschrift im Ausland',
  with: 'Die Liste weiterer Angaben',
  'with.addition': 'Der Adresszusatz',
  'with.doctorate': 'Der Doktorgrad',
  'with.birthName': 'Der Geburtsname',
  'with.birthDate': 'Das Geburtsdatum',
  'with.birthPlace': 'Der Geburtsort',
  'with.nationality': 'Die Staatsangehörigkeit',
  'with.email': 'Die E-Mail-Adresse',
  'with.phone': 'Die Telefonnummer',
  'with.legalForm': 'Die Rechtsform',
  'with.registerCourt': 'Das Registergericht',
  'with.registerNumber': 'Die Registernummer',
  'with.contact': 'Die Ansprechperson',
  'with.bank': 'Der Name der Bank',
}

/** Where the same key means something else. */
const wordsOfKind: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  choices: { min: 'Die kleinste Zahl von Antworten', max: 'Die größte Zahl von Antworten' },
  date: { min: 'Der früheste Tag', max: 'Der späteste Tag' },
  'partial-date': { min: 'Der früheste Tag', max: 'Der späteste Tag' },
  file: { max: 'Die größte Zahl von Dateien' },
  group: {
    label: 'Der Titel der Gruppe',
    min: 'Die kleinste Zahl von Einträgen',
    max: 'Die größte Zahl von Einträgen',
  },
  consent: { label: 'Der Text der Erklärung' },
  info: { label: 'Die Überschrift' },
  computed: { label: 'Die Bezeichnung' },
}

/** What has keys. */
export type Owner = 'form' | 'step' | 'field' | 'option' | 'rule'
const words = {
  form: formWords,
  step: stepWords,
  field: fieldWords,
  option: optionWords,
  rule: ruleWords,
} as const

/** What a key is called. A key that no form has is called by its name. @param kind Of the field. */
export function keyWords(owner: Owner, key: string, kind?: unknown): string {
  const special =
    typeof kind === 'string' && owner === 'field' ? ownWord(wordsOfKind[kind] ?? {}, key) : undefined
  return special ?? ownWord(words[owner], key) ?? `Die Angabe „${key}“`
}

const ownWord = (list: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(list, key) ? list[key] : undefined
