import { code, count, element, filled, maybe, moment, one, text, type Occurs, type Shape } from './shape.ts'

/** `identifikation`: a working copy has no version yet. */
export const identification: Shape = element(() => ({ id: one(filled), version: maybe(text) }))

export const header: Shape = element(() => ({
  nachrichtID: one(filled),
  erstellungszeitpunkt: one(moment),
  referenzID: maybe(text),
}))

export const schemaelementart = code(['ABS', 'HAR', 'RNG'])

/** How far others may change a schema: structure, and how it looks. */
export const derivation = {
  ableitungsmodifikationenStruktur: one(code(['0', '1', '2', '3'])),
  ableitungsmodifikationenRepraesentation: one(code(['0', '1'])),
} as const

/** A field or group where it stands, with how often. */
export const structure = (group: Shape, field: Shape, bezug: Occurs): Shape =>
  element(() => ({
    anzahl: one(count),
    bezug,
    enthaelt: one(
      element(
        () => ({ datenfeld: maybe(field), datenfeldgruppe: maybe(group) }),
        ['datenfeld', 'datenfeldgruppe'],
      ),
    ),
  }))

/** The four messages; the name of the element inside of each. */
export const messages = {
  'xdatenfelder.stammdatenschema.0102': 'stammdatenschema',
  'xdatenfelder.datenfeldgruppe.0103': 'datenfeldgruppe',
  'xdatenfelder.datenfeld.0104': 'datenfeld',
} as const
export type MessageName = keyof typeof messages

/** A message around its one object. */
export const messageOf = (name: string, content: Shape): Shape =>
  element(() => ({ header: one(header), [name]: one(content) }))
