import type {
  Datentyp, Feldart, Norm, Placement, XdfBase, XdfField, XdfGroup, XdfRule, XdfSchema, XdfVersion,
} from '../message.ts' // prettier-ignore
import type { XmlElement } from '../xml/xml-element.ts'
import { readLimits } from './read-limits.ts'

/** Makes schema, group and field out of elements that have been checked. */
export function contentReader(version: XdfVersion): {
  readonly stammdatenschema: (element: XmlElement) => XdfSchema
  readonly datenfeldgruppe: (element: XmlElement) => XdfGroup
  readonly datenfeld: (element: XmlElement) => XdfField
} {
  const norms = (element: XmlElement): readonly Norm[] =>
    all(element, 'bezug').flatMap((bezug) => {
      const link = bezug.attributes.get('link')
      // In 2.0 there is one node for all of them.
      const each = version === 2 ? bezug.text.split(';') : [bezug.text]
      return each.flatMap((text) => {
        const words = text.replaceAll(/\s+/gu, ' ').trim()
        return words === '' ? [] : [{ text: words, ...(link !== undefined && { link }) }]
      })
    })

  const base = (element: XmlElement): XdfBase => {
    const name = textOf(element, 'name')
    const identification = child(element, 'identifikation')
    const given = identification ? textOf(identification, 'version') : ''
    return {
      id: identification ? textOf(identification, 'id') : '',
      ...(given !== '' && { version: given }),
      name,
      label: textOf(element, 'bezeichnungEingabe') || textOf(element, 'bezeichnung') || name,
      help: textOf(element, 'hilfetextEingabe') || textOf(element, 'hilfetext'),
      description: textOf(element, 'beschreibung'),
      definition: textOf(element, 'definition'),
      norms: norms(element),
      author: textOf(element, 'fachlicherErsteller') || textOf(element, 'statusGesetztDurch'),
      rules: all(element, 'regel').map(rule),
      line: element.line,
    }
  }

  const rule = (element: XmlElement): XdfRule => {
    const identification = child(element, 'identifikation')
    return {
      id: identification ? textOf(identification, 'id') : '',
      name: textOf(element, 'name'),
      text:
        textOf(element, version === 2 ? 'definition' : 'freitextRegel') || textOf(element, 'beschreibung'),
      script: textOf(element, version === 2 ? 'script' : 'skript'),
      line: element.line,
    }
  }

  const field = (element: XmlElement): XdfField => {
    const reference = child(element, 'codelisteReferenz')
    const names = reference && (child(reference, 'genericodeIdentification') ?? reference)
    const uri = names ? textOf(names, 'canonicalIdentification') : ''
    const values = child(element, 'werte')
    const maxSize = textOf(element, 'maxSize')
    const code = textOf(element, 'codeKey')
    const name = textOf(element, 'nameKey')
    const help = textOf(element, 'helpKey')
    return {
      ...base(element),
      type: 'field',
      art: codeOf(element, 'feldart') as Feldart,
      datatype: codeOf(element, 'datentyp') as Datentyp,
      limits: readLimits(child(element, 'praezisierung')),
      content:
        all(element, 'inhalt')
          .map(({ text }) => clean(text))
          .find((text) => text !== '') ?? '',
      prefill: codeOf(element, 'vorbefuellung') || 'keine',
      ...(values && {
        codes: all(values, 'wert').map((wert) => {
          const hilfe = textOf(wert, 'hilfe')
          return {
            code: textOf(wert, 'code'),
            name: textOf(wert, 'name'),
            ...(hilfe !== '' && { help: hilfe }),
          }
        }),
      }),
      ...(names && uri !== '' && { codeList: { uri, version: textOf(names, 'version') } }),
      columns: { ...(code !== '' && { code }), ...(name !== '' && { name }), ...(help !== '' && { help }) },
      ...(maxSize !== '' && { maxSize: Number(maxSize) }),
      mediaTypes: all(element, 'mediaType')
        .map(({ text }) => clean(text))
        .filter((type) => type !== ''),
    }
  }

  const group = (element: XmlElement): XdfGroup => ({
    ...base(element),
    type: 'group',
    isExclusive: codeOf(element, 'art') === 'X',
    parts: parts(element),
  })

  const parts = (element: XmlElement): readonly Placement[] =>
    all(element, 'struktur').flatMap((structure) => {
      const [min = '0', max = '1'] = textOf(structure, 'anzahl').split(':')
      const [inner] = child(structure, 'enthaelt')?.children ?? []
      if (!inner) return []
      return [
        {
          min: Number(min),
          max: max === '*' ? Infinity : Number(max),
          norms: norms(structure),
          of: inner.name === 'datenfeld' ? field(inner) : group(inner),
        },
      ]
    })

  return {
    stammdatenschema: (element) => ({ ...base(element), type: 'schema', parts: parts(element) }),
    datenfeldgruppe: group,
    datenfeld: field,
  }
}

const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((one) => one.name === name)
const all = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((one) => one.name === name)
/** Files of Windows end lines with a carriage return. */
const clean = (text: string): string => text.replaceAll(/\r\n?/gu, '\n').trim()
const textOf = (element: XmlElement, name: string): string => clean(child(element, name)?.text ?? '')
const codeOf = (element: XmlElement, name: string): string => {
  const coded = child(element, name)
  return coded ? textOf(coded, 'code') : ''
}
