import type { ImportMistake } from '../../imported.ts'
import { readXml } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import type { CodeList } from './code-list.ts'

/** Namespace of genericode 1.0. @see http://docs.oasis-open.org/codelist/genericode/doc/oasis-code-list-representation-genericode.html */
export const genericodeNamespace = 'http://docs.oasis-open.org/codelist/ns/genericode/1.0/'

type ReadCodeList =
  | { readonly ok: true; readonly list: CodeList }
  | { readonly ok: false; readonly mistakes: readonly [ImportMistake, ...ImportMistake[]] }

/** Reads a code list. Which column holds the code says the first key; the name stands in the second, or in the next column. */
export function readGenericode(text: string): ReadCodeList {
  const xml = readXml(text)
  if (!xml.ok) return xml
  const { root } = xml
  const refuse = (element: XmlElement, reason: string): ReadCodeList => ({
    ok: false,
    mistakes: [{ element: element.name, line: element.line, reason }],
  })
  if (root.name !== 'CodeList' || root.namespace !== genericodeNamespace)
    return refuse(root, 'Das ist keine Codeliste im Format genericode.')
  const identification = child(root, 'Identification')
  const columns = child(root, 'ColumnSet')
  const list = child(root, 'SimpleCodeList')
  if (!identification || !columns || !list)
    return refuse(root, 'In der Codeliste fehlt Identification, ColumnSet oder SimpleCodeList.')
  const uri = textOf(identification, 'CanonicalUri')
  if (uri === '') return refuse(identification, 'In „Identification“ fehlt „CanonicalUri“ oder ist leer.')
  const ids = all(columns, 'Column').map(({ attributes }) => attributes.get('Id') ?? '')
  const keys = all(columns, 'Key').map((key) => child(key, 'ColumnRef')?.attributes.get('Ref') ?? '')
  const codeColumn = keys[0] ?? ids[0]
  if (codeColumn === undefined || !ids.includes(codeColumn))
    return refuse(columns, 'In „ColumnSet“ fehlt die Spalte mit den Codes.')
  const nameColumn =
    keys.find((key) => key !== codeColumn && ids.includes(key)) ??
    ids.find((id) => id !== codeColumn) ??
    codeColumn
  const rows = all(list, 'Row').map(
    (row) =>
      new Map(
        all(row, 'Value').map((value, index) => [
          value.attributes.get('ColumnRef') ?? ids[index] ?? '',
          textOf(value, 'SimpleValue'),
        ]),
      ),
  )
  return { ok: true, list: { uri, version: textOf(identification, 'Version'), codeColumn, nameColumn, rows } }
}

const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((one) => one.name === name)
const all = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((one) => one.name === name)
const textOf = (element: XmlElement, name: string): string => child(element, name)?.text.trim() ?? ''
