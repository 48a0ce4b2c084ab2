import { datentypen, feldarten } from '../message.ts'
import { derivation, identification, schemaelementart, structure } from './common-shapes.ts'
import { code, day, element, filled, many, maybe, moment, one, size, text, type Shape } from './shape.ts'

const base = {
  identifikation: one(identification),
  name: one(filled),
  beschreibung: maybe(text),
  definition: maybe(text),
  bezug: many(text),
  freigabestatus: one(code(['1', '2', '3', '4', '5', '6', '7', '8'])),
  statusGesetztAm: maybe(day),
  statusGesetztDurch: maybe(text),
  gueltigAb: maybe(day),
  gueltigBis: maybe(day),
  versionshinweis: maybe(text),
  veroeffentlichungsdatum: maybe(day),
  letzteAenderung: one(moment),
  relation: many(
    element(() => ({ praedikat: one(code(['ABL', 'ERS', 'EQU'])), objekt: one(identification) })),
  ),
  stichwort: many(text),
} as const

const part = {
  ...base,
  bezeichnungEingabe: one(filled),
  bezeichnungAusgabe: maybe(text),
  schemaelementart: one(schemaelementart),
  hilfetextEingabe: maybe(text),
  hilfetextAusgabe: maybe(text),
} as const

const regel = element(() => ({
  identifikation: one(identification),
  name: one(filled),
  beschreibung: maybe(text),
  freitextRegel: maybe(text),
  bezug: many(text),
  stichwort: many(text),
  fachlicherErsteller: maybe(text),
  letzteAenderung: one(moment),
  typ: one(code(['K', 'M', 'V', 'B'])),
  param: many({ kind: 'anything' }),
  ziel: many({ kind: 'anything' }),
  skript: maybe(text),
  fehler: many({ kind: 'anything' }),
}))

const datenfeld: Shape = element(() => ({
  ...part,
  feldart: one(code(feldarten)),
  datentyp: one(code(datentypen)),
  praezisierung: maybe(text),
  inhalt: { ...maybe(text), mayLeaveEmpty: true },
  vorbefuellung: one(code(['keine', 'optional', 'verpflichtend'])),
  werte: maybe(
    element(() => ({
      wert: many(element(() => ({ code: one(filled), name: one(filled), hilfe: maybe(text) }))),
    })),
  ),
  codelisteReferenz: maybe(
    element(() => ({
      canonicalIdentification: maybe(text),
      version: maybe(text),
      canonicalVersionUri: maybe(text),
    })),
  ),
  codeKey: maybe(text),
  nameKey: maybe(text),
  helpKey: maybe(text),
  maxSize: maybe(size),
  mediaType: many(text),
  regel: many(regel),
}))

const datenfeldgruppe: Shape = element(() => ({
  ...part,
  art: maybe(code(['X'])),
  regel: many(regel),
  struktur: many(struktur),
}))

const struktur: Shape = structure(datenfeldgruppe, datenfeld, many(text))

const stammdatenschema: Shape = element(() => ({
  ...base,
  bezeichnung: one(filled),
  hilfetext: maybe(text),
  ...derivation,
  dokumentsteckbrief: maybe(identification),
  regel: many(regel),
  struktur: many(struktur),
}))

/** What stands in the three messages of XDatenfelder 3.0. */
export const shapes3 = { stammdatenschema, datenfeldgruppe, datenfeld } as const
