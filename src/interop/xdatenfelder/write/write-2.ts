import type { Norm, Placement, XdfBase, XdfField, XdfGroup, XdfRule, XdfSchema } from '../message.ts'
import type { XmlNode } from '../xml/xml-node.ts'
import { derivation, el, fimCode, identification, maybeEl, schemaelementart, times } from './codes.ts'

const norms = (list: readonly Norm[]): string => list.map(({ text }) => text).join('; ')

const status = (): XmlNode => fimCode('status', '1.0', 'inVorbereitung')

const base = (of: XdfBase): readonly XmlNode[] => [
  identification(of.id, of.version),
  el('name', of.name),
  el('bezeichnungEingabe', of.label),
  el('bezeichnungAusgabe', of.label),
  el('beschreibung', of.description),
  el('definition', of.definition),
  el('bezug', norms(of.norms)),
  status(),
  el('fachlicherErsteller', of.author),
]

const part = (of: XdfBase): readonly XmlNode[] => [
  ...base(of),
  schemaelementart(of.id),
  el('hilfetextEingabe', of.help),
  el('hilfetextAusgabe', ''),
]

const rule = ({ id, name, text, script }: XdfRule): XmlNode =>
  el('regel', [
    identification(id, '1.0'),
    el('name', name),
    el('bezeichnungEingabe', name),
    el('beschreibung', ''),
    el('definition', text),
    el('bezug', ''),
    status(),
    el('fachlicherErsteller', ''),
    el('script', script),
  ])

const structure = ({ min, max, norms: list, of }: Placement): XmlNode =>
  el('struktur', [
    el('anzahl', times(min, max)),
    el('bezug', norms(list)),
    el('enthaelt', [of.type === 'field' ? field(of) : group(of)]),
  ])

const group = (of: XdfGroup): XmlNode =>
  el('datenfeldgruppe', [...part(of), ...of.rules.map(rule), ...of.parts.map(structure)])

const field = (of: XdfField): XmlNode =>
  el('datenfeld', [
    ...part(of),
    fimCode('feldart', '1.0', of.art),
    fimCode('datentyp', '1.0', of.datatype),
    el('praezisierung', of.limits.size === 0 ? '' : JSON.stringify(Object.fromEntries(of.limits))),
    el('inhalt', of.content),
    ...(of.codeList
      ? [
          el('codelisteReferenz', [
            ...(of.codeList.id === undefined ? [] : [identification(of.codeList.id, undefined)]),
            el('genericodeIdentification', [
              el('canonicalIdentification', of.codeList.uri),
              el('version', of.codeList.version),
              el('canonicalVersionUri', `${of.codeList.uri}_${of.codeList.version}`),
            ]),
          ]),
        ]
      : []),
    ...of.rules.map(rule),
  ])

/** A schema as XDatenfelder 2.0 has it, in the order of its nodes. */
export const write2 = (schema: XdfSchema): XmlNode =>
  el('stammdatenschema', [
    ...base(schema),
    ...maybeEl('hilfetext', schema.help),
    ...derivation(),
    ...schema.rules.map(rule),
    ...schema.parts.map(structure),
  ])
