import type { ImportMistake } from '../../imported.ts'
import { genericodeNamespace } from '../genericode/read-genericode.ts'
import { namespaces, type XdfMessage, type XdfVersion } from '../message.ts'
import { readXml } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import { checkCodes } from './check-codes.ts'
import { checkShape } from './check-shape.ts'
import { messageOf, messages, type MessageName } from './common-shapes.ts'
import { contentReader } from './content-reader.ts'
import { shapes2 } from './shapes-2.ts'
import { shapes3 } from './shapes-3.ts'

/** A message as it was read, or what is wrong with the file. */
export type ReadMessage =
  | { readonly ok: true; readonly message: XdfMessage }
  | { readonly ok: false; readonly mistakes: readonly [ImportMistake, ...ImportMistake[]] }

/** Reads a file of XDatenfelder 2.0 or 3.0 and checks every node of it. */
export function readMessage(text: string): ReadMessage {
  const xml = readXml(text)
  if (!xml.ok) return xml
  const { root } = xml
  if (root.namespace === genericodeNamespace)
    return refuse(
      root,
      'Das ist eine Codeliste. Sie wird mit dem Schema gelesen, das sie nennt: Legen Sie beide in denselben Ordner und übernehmen Sie das Schema.',
    )
  const version = versionOf(root)
  if (version === undefined) {
    const known = Object.values(namespaces).join(' oder ')
    return refuse(
      root,
      root.namespace === ''
        ? `„${root.name}“ hat keinen Namensraum. Erwartet wird ${known}.`
        : `Der Namensraum „${root.namespace.slice(0, 100)}“ ist unbekannt. Erwartet wird ${known}.`,
    )
  }
  if (root.name === 'xdatenfelder.dokumentsteckbrief.0101')
    return refuse(
      root,
      'Das ist ein Dokumentsteckbrief. Er beschreibt ein Formular, enthält aber keine Felder. Bitte nehmen Sie das Stammdatenschema (Nachricht 0102).',
    )
  if (!Object.hasOwn(messages, root.name))
    return refuse(
      root,
      `„${root.name}“ ist keine Nachricht mit Feldern. Gelesen werden ${Object.keys(messages).join(', ')}.`,
    )
  const name = messages[root.name as MessageName]
  const shape = (version === 2 ? shapes2 : shapes3)[name]
  const [first, ...rest] = checkShape(root, messageOf(name, shape), root.namespace)
  if (first) return { ok: false, mistakes: [first, ...rest] }
  const [doubled, ...others] = checkCodes(root)
  if (doubled) return { ok: false, mistakes: [doubled, ...others] }
  const content = root.children.find((child) => child.name === name)
  if (!content) throw new Error(`The shape let a message without ${name} pass`)
  const reader = contentReader(version)
  return { ok: true, message: { version, content: reader[name](content) } }
}

const versionOf = ({ namespace }: XmlElement): XdfVersion | undefined =>
  namespace === namespaces[2] ? 2 : namespace === namespaces[3] ? 3 : undefined

const refuse = ({ name: element, line }: XmlElement, reason: string): ReadMessage => ({
  ok: false,
  mistakes: [{ element, line, reason }],
})
