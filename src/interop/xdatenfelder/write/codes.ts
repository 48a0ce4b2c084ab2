import type { XmlNode } from '../xml/xml-node.ts'

/** Prefix of every element but `code`. */
export const el = (
  name: string,
  content: string | readonly XmlNode[],
  attributes?: Readonly<Record<string, string>>,
): XmlNode => ({
  name: `xdf:${name}`,
  content,
  ...(attributes && { attributes }),
})

/** An element that may be left out where it is empty. */
export const maybeEl = (name: string, text: string): readonly XmlNode[] =>
  text === '' ? [] : [el(name, text)]

/** A code out of a list of FIM; `code` itself has no namespace. */
export const coded = (name: string, list: string, version: string, code: string): XmlNode =>
  el(name, [{ name: 'code', content: code }], { listURI: list, listVersionID: version })

const fim = (name: string): string => `urn:xoev-de:fim:codeliste:xdatenfelder.${name}`
export const fimCode = (name: string, version: string, code: string): XmlNode =>
  coded(name, fim(name), version, code)

/** Others may change structure and looks of the schema as they need it. */
export const derivation = (): readonly XmlNode[] => [
  fimCode('ableitungsmodifikationenStruktur', '1.0', '3'),
  fimCode('ableitungsmodifikationenRepraesentation', '1.0', '1'),
]

export const identification = (id: string, version: string | undefined): XmlNode =>
  el('identifikation', [el('id', id), ...(version === undefined ? [] : [el('version', version)])])

/** Numbers from 6 on are harmonised; what is ours rests on the law that the form names. */
export const schemaelementart = (id: string): XmlNode =>
  fimCode('schemaelementart', '1.0', /^[FG]6/u.test(id) ? 'HAR' : 'RNG')

/** `1:*` */
export const times = (min: number, max: number): string => `${min}:${max === Infinity ? '*' : max}`
