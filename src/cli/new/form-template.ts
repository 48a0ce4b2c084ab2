import { gap } from './gap.ts'

const text = (what: string, indent: number): string => `\n${' '.repeat(indent)}de: ${gap(what)}`

/** A form with gaps: who, what, with which papers, and what happens next. It shows each thing an author needs once. */
export const formTemplate = (id: string): string => `id: ${id}
version: 1.0.0
title:${text('Wie auf der Leistungsseite: „Wohngeld beantragen“', 2)}
summary:${text('Was macht man mit diesem Formular? Ein Satz.', 2)}
audience: [citizen]
# Für Englisch: [de, en], und zu jedem „de“ ein „en“.
languages: [de]
legalBasis:
  - title: ${gap('Paragraf und Gesetz, die das Verfahren regeln')}
    url: https://www.gesetze-im-internet.de/
privacy:
  # Welcher Baustein passt? npm run blocks
  use: datenschutz-antrag@1
  purpose:${text(`Wofür genau braucht das Amt diese Angaben? Nennen Sie die Entscheidung (${id}).`, 4)}
eligible:${text('Wer kann das beantragen?', 2)}
duration: 10
needs:
  - de: ${gap('Was legt man bereit, bevor man anfängt?')}
# none, basic, substantial oder high; derselbe Wert steht auf der Leistungsseite
trustLevel: none
conditions:
  mitFrage: { '==': [{ var: trifftZu }, true] }
steps:
  - id: person
    title:${text('Wer sind Sie?', 6)}
    fields:
      - use: person@1
      - use: anschrift@1
      - use: kontakt@1
  - id: anliegen
    title:${text('Worum geht es?', 6)}
    fields:
      - id: art
        kind: choice
        label:${text('Eine Frage mit Antworten zur Wahl', 10)}
        options:
          - value: eins
            label:${text('Erste Antwort', 14)}
          - value: zwei
            label:${text('Zweite Antwort', 14)}
      - id: trifftZu
        kind: boolean
        label:${text('Eine Frage mit Ja oder Nein', 10)}
      - id: anzahl
        kind: integer
        when: mitFrage
        min: 1
        max: 100
        unit:${text('Einheit der Zahl: Tage, Stunden, Personen', 10)}
        label:${text('Eine Frage, die nur nach einem Ja kommt', 10)}
      - id: beginn
        kind: date
        min: { days: 0 }
        label:${text('Ein Tag, zum Beispiel ab wann', 10)}
      - id: nachweis
        kind: file
        accept: [application/pdf, image/jpeg, image/png]
        max: 3
        label:${text('Welche Unterlage?', 10)}
        hint:${text('Was muss man darauf sehen, was darf man schwärzen?', 10)}
        because:${text('Wozu braucht das Amt sie, und welcher Paragraf verlangt sie?', 10)}
  - id: erklaerung
    title:${text('Zum Schluss', 6)}
    fields:
      - use: erklaerung@1
next:
  - de: ${gap('Was geschieht nach dem Absenden, und wie lange dauert es?')}
provenance:
  author: Amtswerk
  licence: EUPL-1.2
`

const person = `    person:
      givenNames: Anna
      familyName: Huber
      birthDate: '1987-03-14'
    anschrift:
      street: Kirchweg
      houseNumber: 5a
      postalCode: '86993'
      town: Zusamried
`
const proof = (id: string): string => `    nachweis:
      - id: ${id}
        name: nachweis.pdf
        type: application/pdf
        size: 184320
`

/** Examples that fit \`formTemplate\`; they change with the form. */
export const examplesTemplate = (): string => `- name: complete
  answers:
${person}    telefon: 089 99998-901
    email: anna@example.org
    art: eins
    trifftZu: true
    anzahl: 3
    beginn: '2026-12-01'
${proof('5b0f6a52-6f0c-4d1e-9a3e-0c2b7f1d0001')}    richtigkeit: true
- name: minimal
  answers:
${person}    art: zwei
    trifftZu: false
    beginn: '2026-12-01'
${proof('5b0f6a52-6f0c-4d1e-9a3e-0c2b7f1d0002')}    richtigkeit: true
- name: leer
  answers: {}
  issues:
    - { field: person.givenNames, code: required }
    - { field: person.familyName, code: required }
    - { field: person.birthDate, code: required }
    - { field: anschrift.street, code: required }
    - { field: anschrift.houseNumber, code: required }
    - { field: anschrift.postalCode, code: required }
    - { field: anschrift.town, code: required }
    - { field: art, code: required-choice }
    - { field: trifftZu, code: required-choice }
    - { field: beginn, code: required }
    - { field: nachweis, code: required-file }
    - { field: richtigkeit, code: required-consent }
- name: in der Vergangenheit und ohne Nachweis
  answers:
${person}    art: eins
    trifftZu: false
    beginn: '2025-12-01'
    richtigkeit: true
  issues:
    - { field: beginn, code: too-early }
    - { field: nachweis, code: required-file }
- name: zu viele und falsche Postleitzahl
  answers:
${person.replace("'86993'", "'8699'")}    art: eins
    trifftZu: true
    anzahl: 500
    beginn: '2026-12-01'
${proof('5b0f6a52-6f0c-4d1e-9a3e-0c2b7f1d0003')}    richtigkeit: true
  issues:
    - { field: anschrift.postalCode, code: wrong-pattern }
    - { field: anzahl, code: too-large }
`
