import type { FieldKind } from '../../../widgets/contract/field.ts'

/** A kind of question as authors call it. */
export interface KindName {
  readonly name: string
  /** When to take it. */
  readonly about: string
  readonly group: KindGroup
}

/** Under which kinds are offered, in this order. */
export const kindGroups = [
  'Auswahl',
  'Text',
  'Zahl und Datum',
  'Person und Anschrift',
  'Unterlagen',
  'Mehr',
] as const
export type KindGroup = (typeof kindGroups)[number]

const kind = (group: KindGroup, name: string, about: string): KindName => ({ name, about, group })

/** Every kind of field, in the order in which it is offered. */
export const kindNames: Readonly<Record<FieldKind, KindName>> = {
  choice: kind('Auswahl', 'Eine Antwort zur Wahl', 'Genau eine von mehreren Antworten'),
  choices: kind('Auswahl', 'Mehrere Antworten zur Wahl', 'Keine, eine oder mehrere Antworten ankreuzen'),
  boolean: kind('Auswahl', 'Ja oder Nein', 'Eine Frage mit zwei Antworten'),
  place: kind('Auswahl', 'Gemeinde', 'Eine Gemeinde des Landkreises'),
  country: kind('Auswahl', 'Staat', 'Ein Staat aus der amtlichen Liste'),
  text: kind('Text', 'Kurzer Text', 'Eine Zeile: ein Wort, ein Name, eine Nummer'),
  textarea: kind('Text', 'Langer Text', 'Mehrere Zeilen: eine Begründung, eine Beschreibung'),
  integer: kind('Zahl und Datum', 'Ganze Zahl', 'Eine Anzahl: Personen, Tage, Stück'),
  decimal: kind('Zahl und Datum', 'Zahl mit Komma', 'Ein Maß: Meter, Hektar, Stunden'),
  money: kind('Zahl und Datum', 'Betrag in Euro', 'Kosten, Einkommen, Miete'),
  date: kind('Zahl und Datum', 'Datum', 'Ein Tag, zum Beispiel der Beginn oder ein Geburtstag'),
  'partial-date': kind(
    'Zahl und Datum',
    'Datum, vielleicht unvollständig',
    'Wenn Tag oder Monat unbekannt sein können',
  ),
  time: kind('Zahl und Datum', 'Uhrzeit', 'Stunde und Minute'),
  person: kind('Person und Anschrift', 'Person', 'Vorname und Familienname, auf Wunsch mehr'),
  organisation: kind(
    'Person und Anschrift',
    'Unternehmen oder Verein',
    'Name und auf Wunsch Rechtsform, Register',
  ),
  address: kind('Person und Anschrift', 'Anschrift', 'Straße, Hausnummer, Postleitzahl, Ort'),
  email: kind('Person und Anschrift', 'E-Mail', 'Eine E-Mail-Adresse'),
  phone: kind('Person und Anschrift', 'Telefon', 'Eine Telefonnummer'),
  'bank-account': kind('Person und Anschrift', 'Bankverbindung', 'Kontoinhaber und IBAN'),
  iban: kind('Person und Anschrift', 'IBAN', 'Nur die Kontonummer'),
  'tax-id': kind('Person und Anschrift', 'Steuer-ID', 'Die elfstellige Identifikationsnummer'),
  'licence-plate': kind('Person und Anschrift', 'Kfz-Kennzeichen', 'Ein deutsches Kennzeichen'),
  file: kind('Unterlagen', 'Datei hochladen', 'Nachweise als PDF oder Bild'),
  consent: kind('Unterlagen', 'Erklärung', 'Ein Satz, dem man zustimmen muss'),
  group: kind('Mehr', 'Mehrere Einträge', 'Fragen, die für jedes Kind, jedes Fahrzeug wiederkommen'),
  info: kind('Mehr', 'Hinweistext', 'Ein Text zwischen den Fragen'),
  computed: kind('Mehr', 'Berechneter Wert', 'Ergibt sich aus Antworten: eine Summe, eine Gebühr'),
}
