import { derivation, identification, schemaelementart, structure } from './common-shapes.ts'
import { code, day, element, filled, many, maybe, one, text, type Shape } from './shape.ts'

const base = {
  identifikation: one(identification),
  name: one(filled),
  bezeichnungEingabe: maybe(text),
  bezeichnungAusgabe: maybe(text),
  beschreibung: maybe(text),
  definition: maybe(text),
  bezug: maybe(text),
  status: one(code(['inVorbereitung', 'aktiv', 'inaktiv'])),
  gueltigAb: maybe(day),
  gueltigBis: maybe(day),
  fachlicherErsteller: maybe(text),
  versionshinweis: maybe(text),
  freigabedatum: maybe(day),
  veroeffentlichungsdatum: maybe(day),
} as const

const part = {
  ...base,
  schemaelementart: one(schemaelementart),
  hilfetextEingabe: maybe(text),
  hilfetextAusgabe: maybe(text),
} as const

const regel = element(() => ({ ...base, script: maybe(text) }))

const codelisteReferenz = element(() => ({
  identifikation: maybe(identification),
  genericodeIdentification: maybe(
    element(() => ({
      canonicalIdentification: one(filled),
      version: maybe(text),
      canonicalVersionUri: maybe(text),
    })),
  ),
}))

const datenfeld: Shape = element(() => ({
  ...part,
  feldart: one(code(['input', 'select', 'label'])),
  datentyp: one(code(['text', 'date', 'bool', 'num', 'num_int', 'num_currency', 'file', 'obj'])),
  praezisierung: maybe(text),
  inhalt: { ...maybe(text), mayLeaveEmpty: true },
  codelisteReferenz: maybe(codelisteReferenz),
  regel: many(regel),
}))

const datenfeldgruppe: Shape = element(() => ({ ...part, regel: many(regel), struktur: many(struktur) }))

const struktur: Shape = structure(datenfeldgruppe, datenfeld, maybe(text))

const stammdatenschema: Shape = element(() => ({
  ...base,
  hilfetext: maybe(text),
  ...derivation,
  regel: many(regel),
  struktur: many(struktur),
}))

/** What stands in the three messages of XDatenfelder 2.0. */
export const shapes2 = { stammdatenschema, datenfeldgruppe, datenfeld } as const
