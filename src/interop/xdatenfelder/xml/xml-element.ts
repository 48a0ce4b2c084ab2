/** An element of an XML file. Comments and processing instructions are gone. */
export interface XmlElement {
  /** Without a prefix. */
  readonly name: string
  /** Empty where the element has none. */
  readonly namespace: string
  /** By local name; declarations of namespaces are not among them. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** Its own text, with entities resolved and CDATA put in. */
  readonly text: string
  /** Line of its start tag, from 1. */
  readonly line: number
}
