import type { Norm, Placement, XdfBase, XdfField, XdfGroup, XdfRule, XdfSchema } from '../message.ts'
import { ownRuleIn } from '../extension/own-rule.ts'
import type { XmlNode } from '../xml/xml-node.ts'
import { coded, derivation, el, fimCode, identification, maybeEl, schemaelementart, times } from './codes.ts'

/** No schema may be without one; this is the placeholder that the converter of FIM writes, too. */
const noSummary = 'D99000000001'

/** Writes version 3.0. @param changedAt When the form was last changed, as a moment. */
export function writer3(changedAt: string): (schema: XdfSchema) => XmlNode {
  const norm = ({ text, link }: Norm): XmlNode => el('bezug', text, link === undefined ? undefined : { link })

  const base = (of: XdfBase): readonly XmlNode[] => [
    identification(of.id, of.version),
    el('name', of.name),
    ...maybeEl('beschreibung', of.description),
    ...maybeEl('definition', of.definition),
    ...of.norms.map(norm),
    coded('freigabestatus', 'urn:xoev-de:xprozess:codeliste:status', '2020-03-19', '2'),
    ...maybeEl('statusGesetztDurch', of.author),
    el('letzteAenderung', changedAt),
  ]

  const part = (of: XdfBase): readonly XmlNode[] => [
    ...base(of),
    el('bezeichnungEingabe', of.label),
    el('bezeichnungAusgabe', of.label),
    schemaelementart(of.id),
    ...maybeEl('hilfetextEingabe', of.help),
  ]

  const rule = ({ id, name, text, script }: XdfRule): XmlNode =>
    el('regel', [
      identification(id, '1.0.0'),
      el('name', name),
      ...maybeEl('freitextRegel', text),
      el('letzteAenderung', changedAt),
      fimCodeOfRule(script),
      ...maybeEl('skript', script),
    ])

  const structure = ({ min, max, norms, of }: Placement): XmlNode =>
    el('struktur', [
      el('anzahl', times(min, max)),
      ...norms.map(norm),
      el('enthaelt', [of.type === 'field' ? field(of) : group(of)]),
    ])

  const group = (of: XdfGroup): XmlNode =>
    el('datenfeldgruppe', [
      ...part(of),
      ...(of.isExclusive ? [fimCode('art', '1.0', 'X')] : []),
      ...of.rules.map(rule),
      ...of.parts.map(structure),
    ])

  const field = (of: XdfField): XmlNode =>
    el('datenfeld', [
      ...part(of),
      fimCode('feldart', '2.0', of.art),
      fimCode('datentyp', '2.0', of.datatype),
      ...(of.limits.size === 0 ? [] : [el('praezisierung', '', Object.fromEntries(of.limits))]),
      ...maybeEl('inhalt', of.content),
      fimCode('vorbefuellung', '1.0', of.prefill),
      ...(of.codes
        ? [
            el(
              'werte',
              of.codes.map(({ code, name, help }) =>
                el('wert', [el('code', code), el('name', name), ...maybeEl('hilfe', help ?? '')]),
              ),
            ),
          ]
        : []),
      ...(of.maxSize === undefined ? [] : [el('maxSize', String(of.maxSize))]),
      ...of.mediaTypes.map((type) => el('mediaType', type)),
      ...of.rules.map(rule),
    ])

  return (schema) =>
    el('stammdatenschema', [
      ...base(schema),
      el('bezeichnung', schema.label),
      ...maybeEl('hilfetext', schema.help),
      ...derivation(),
      el('dokumentsteckbrief', [el('id', noSummary)]),
      ...schema.rules.map(rule),
      ...schema.parts.map(structure),
    ])
}

/** A computed value, or a rule on which answers are needed. */
const fimCodeOfRule = (script: string): XmlNode => {
  const key = ownRuleIn(script)?.key
  return coded(
    'typ',
    'urn:xoev-de:fim:codeliste:xdatenfelder.regeltyp',
    '1.0',
    key === 'value' ? 'B' : key === 'rule' ? 'V' : 'K',
  )
}
