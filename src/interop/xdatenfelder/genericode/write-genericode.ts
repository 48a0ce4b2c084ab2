import type { XdfCode } from '../message.ts'
import { writeXml, type XmlNode } from '../xml/xml-node.ts'
import { genericodeNamespace } from './read-genericode.ts'

/** A code list as a file of its own. */
export interface CodeListFile {
  /** Shown to people. */
  readonly title: string
  readonly uri: string
  readonly version: string
  readonly codes: readonly XdfCode[]
}

/** Writes a code list in genericode 1.0, with the columns `code` and `name` that the lists of FIM have. */
export function writeGenericode({ title, uri, version, codes }: CodeListFile): string {
  const el = (
    name: string,
    content: string | readonly XmlNode[],
    attributes?: Readonly<Record<string, string>>,
  ): XmlNode => ({
    name: `gc:${name}`,
    content,
    ...(attributes && { attributes }),
  })
  const column = (id: string): XmlNode =>
    el('Column', [el('ShortName', id), el('Data', [], { Type: 'string' })], { Id: id, Use: 'required' })
  const key = (id: string, of: string): XmlNode =>
    el('Key', [el('ShortName', id), el('ColumnRef', [], { Ref: of })], { Id: id })
  const value = (of: string, text: string): XmlNode =>
    el('Value', [el('SimpleValue', text)], { ColumnRef: of })
  return writeXml({
    ...el('CodeList', [
      el('Identification', [
        el('ShortName', title),
        el('LongName', title),
        el('Version', version),
        el('CanonicalUri', uri),
        el('CanonicalVersionUri', `${uri}_${version}`),
      ]),
      el('ColumnSet', [column('code'), column('name'), key('codeKey', 'code'), key('codenameKey', 'name')]),
      el(
        'SimpleCodeList',
        codes.map((one) => el('Row', [value('code', one.code), value('name', one.name)])),
      ),
    ]),
    attributes: { 'xmlns:gc': genericodeNamespace },
  })
}
