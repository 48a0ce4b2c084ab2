import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { ImportMistake } from '../../imported.ts'
import { decodeText } from './decode-text.ts'
import { findXmlFault } from './find-xml-fault.ts'
import { lineCounter } from './line-at.ts'
import type { XmlElement } from './xml-element.ts'

/** The file as elements, or why it is no XML. */
export type ReadXml =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly mistakes: readonly [ImportMistake, ...ImportMistake[]] }

const attributesKey = ':@'
const textKey = '#text'
const cdataKey = '#cdata'

/**
 * Reads XML from outside. Only the five entities of XML itself and numbered characters are resolved, here and not by the
 * parser, so that nothing can swell or be fetched.
 */
export function readXml(text: string): ReadXml {
  const fault = findXmlFault(text) ?? attributeFault(text)
  if (fault) return { ok: false, mistakes: [fault] }
  const parser = new XMLParser({
    preserveOrder: true,
    captureMetaData: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    processEntities: false,
    cdataPropName: cdataKey,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: 100,
  })
  try {
    const nodes = parser.parse(text) as readonly Parsed[]
    const root = nodes.find((node) => elementName(node) !== undefined)
    return { ok: true, root: elementOf(root ?? {}, new Map(), lineCounter(text)) }
  } catch (error) {
    if (error instanceof UnknownEntity)
      return { ok: false, mistakes: [{ element: error.element, line: error.line, reason: error.message }] }
    // Names that mean something to JavaScript, and whatever the parser alone finds wrong.
    return {
      ok: false,
      mistakes: [
        {
          element: 'Datei',
          reason: 'Die Datei lässt sich nicht als XML lesen. Bitte prüfen Sie sie in einem XML-Editor.',
        },
      ],
    }
  }
}

/** A node as the parser gives it: one key is the name. */
type Parsed = Readonly<Record<string, unknown>> & {
  readonly [attributesKey]?: Readonly<Record<string, string>>
}

class UnknownEntity extends Error {
  readonly element: string
  readonly line: number

  constructor(element: string, line: number) {
    super('Nach „&“ steht ein unbekanntes Kürzel. Das Zeichen & selbst schreibt man &amp;.')
    this.name = 'UnknownEntity'
    this.element = element
    this.line = line
  }
}

const elementName = (node: Parsed): string | undefined =>
  Object.keys(node).find((key) => key !== attributesKey && key !== textKey && key !== cdataKey)

function elementOf(
  node: Parsed,
  around: ReadonlyMap<string, string>,
  lineOf: (position: number) => number,
): XmlElement {
  const whole = elementName(node) ?? ''
  const meta = (node as Record<symbol, { readonly startIndex?: number } | undefined>)[
    XMLParser.getMetaDataSymbol() as unknown as symbol
  ]
  const line = lineOf((meta?.startIndex ?? 0) + 1)
  const decoded = (text: string): string => {
    const plain = decodeText(text)
    if (plain === undefined) throw new UnknownEntity(whole, line)
    return plain
  }
  const given = Object.entries(node[attributesKey] ?? {}).map(
    ([key, value]) => [key, decoded(value)] as const,
  )
  const prefixes = new Map(around)
  for (const [key, value] of given) {
    if (key === 'xmlns') prefixes.set('', value)
    else if (key.startsWith('xmlns:')) prefixes.set(key.slice(6), value)
  }
  const [prefix, name] = parted(whole)
  const inner = (node[whole] ?? []) as readonly Parsed[]
  const children: XmlElement[] = []
  let text = ''
  for (const child of inner) {
    if (textKey in child) text += decoded(String(child[textKey]))
    else if (cdataKey in child)
      text += (child[cdataKey] as readonly Parsed[]).map((part) => String(part[textKey])).join('')
    else children.push(elementOf(child, prefixes, lineOf))
  }
  return {
    name,
    namespace: prefixes.get(prefix) ?? '',
    attributes: new Map(
      given.filter(([key]) => !/^xmlns(?::|$)/u.test(key)).map(([key, value]) => [parted(key)[1], value]),
    ),
    children,
    text,
    line,
  }
}

function parted(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':')
  return colon === -1 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)]
}

/** Attributes without quotes, or twice. */
function attributeFault(text: string): ImportMistake | undefined {
  const checked = XMLValidator.validate(text)
  if (checked === true) return undefined
  const { code, msg, line } = checked.err
  // A lone ampersand: where the text is decoded, the element is known.
  if (code === 'InvalidChar') return undefined
  const element = /'([^']+)'/u.exec(msg)?.[1] ?? 'Datei'
  const isAttribute = code === 'InvalidAttr'
  return {
    element,
    line,
    reason: isAttribute
      ? 'Ein Attribut ist falsch geschrieben: Jedes hat einen Wert in Anführungszeichen und kommt nur einmal vor.'
      : 'Hier ist das XML nicht wohlgeformt. Bitte prüfen Sie die Datei in einem XML-Editor.',
  }
}
