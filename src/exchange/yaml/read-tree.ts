import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { YamlEntry, YamlKey, YamlNode } from './node.ts'
import type { ScalarStyle } from './scalar-text.ts'

/** A text as data with places, or the first mistake in it. */
export type TreeRead =
  | {
      readonly ok: true
      readonly root: YamlNode
      readonly data: unknown
      /** Anchors, aliases or tags: parts mean what others say. */ readonly isLinked: boolean
    }
  | { readonly ok: false; readonly line: number; readonly reason: string }

interface Token {
  readonly type: string
  readonly offset: number
  readonly source: string
}

const styles = new Map<string | null | undefined, ScalarStyle>([
  ['PLAIN', 'plain'],
  ['QUOTE_SINGLE', 'single'],
  ['QUOTE_DOUBLE', 'double'],
  ['BLOCK_LITERAL', 'literal'],
  ['BLOCK_FOLDED', 'folded'],
])

const tooDeep = 'Es ist zu tief verschachtelt.'

/**
 * Reads a document.
 *
 * @param by Added to every place.
 */
export function readTree(text: string, by = 0): TreeRead {
  const lines = new LineCounter()
  try {
    const document = parseDocument(text, { keepSourceTokens: true, lineCounter: lines, prettyErrors: false })
    const [broken] = document.errors
    if (broken) {
      // The library has caught that it ran out of room.
      const reason = broken.message.includes('call stack') ? tooDeep : broken.message
      return { ok: false, line: lines.linePos(broken.pos[0]).line, reason }
    }
    const data: unknown = document.toJS({ maxAliasCount: 100 })
    const reader = new Reader(text, by)
    const root = reader.root(document)
    return { ok: true, root, data, isLinked: reader.isLinked }
  } catch (error) {
    // Too many brackets inside of brackets, or aliases of aliases: the library gives up with an exception.
    if (error instanceof RangeError || error instanceof ReferenceError)
      return { ok: false, line: 1, reason: tooDeep }
    throw error
  }
}

class Reader {
  readonly #text: string
  readonly #by: number
  isLinked = false

  constructor(text: string, by: number) {
    this.#text = text
    this.#by = by
  }

  root(document: Document.Parsed): YamlNode {
    const { contents } = document
    return contents === null ? this.#empty(this.#text.length) : this.#node(contents, contents.range[0])
  }

  #node(node: Node | null, at: number): YamlNode {
    if (!node?.range) return this.#empty(at)
    if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined)
      this.isLinked ||= isAlias(node) || node.anchor !== undefined || this.#hasTag(node)
    const [start, end] = node.range
    const places = { start: start + this.#by, end: end + this.#by }
    if (isScalar(node)) {
      if (start === end) return this.#empty(at)
      return {
        type: 'scalar',
        isFlow: false,
        style: styles.get(node.type) ?? 'plain',
        entries: [],
        ...places,
      }
    }
    if (isMap(node)) return this.#collection(node, 'map', places, this.#mapEntries(node))
    if (isSeq(node)) return this.#collection(node, 'list', places, this.#items(node))
    return { type: 'other', isFlow: true, style: 'plain', entries: [], ...places }
  }

  #hasTag(node: Node): boolean {
    const token = node.srcToken as { readonly type: string } | undefined
    return token !== undefined && typeof node.tag === 'string' && !node.tag.startsWith('tag:yaml.org,2002:')
  }

  #collection(
    node: YAMLMap | YAMLSeq,
    type: 'map' | 'list',
    places: Pick<YamlNode, 'start' | 'end'>,
    entries: readonly YamlEntry[],
  ): YamlNode {
    const isFlow = node.flow === true
    // `[a: 1]`: a mapping of one pair that has no braces.
    if (isFlow && !'{['.includes(this.#text[places.start - this.#by] ?? ' '))
      return { type: 'other', isFlow, style: 'plain', entries: [], ...places }
    const last = entries.at(-1)
    const end = isFlow || !last ? places.end : Math.max(last.value.end, last.head ?? last.start)
    return { type, isFlow, style: 'plain', ...places, end, entries }
  }

  #mapEntries(node: YAMLMap): readonly YamlEntry[] {
    return (node.items as readonly Pair<Node, Node | null>[]).map((pair) => {
      const source = pair as unknown as {
        readonly srcToken?: { readonly start?: readonly Token[]; readonly sep?: readonly Token[] }
      }
      const explicit = source.srcToken?.start?.find(({ type }) => type === 'explicit-key-ind')
      const colon = source.srcToken?.sep?.find(({ type }) => type === 'map-value-ind')
      this.#noteProps(source.srcToken?.start)
      this.#noteProps(source.srcToken?.sep)
      const [start, end] = pair.key.range ?? [0, 0]
      const name = isScalar(pair.key) && !explicit ? nameOf(pair.key.value) : undefined
      const key: YamlKey | undefined =
        name === undefined ? undefined : { name, start: start + this.#by, end: end + this.#by }
      const head = colon === undefined ? undefined : colon.offset + colon.source.length
      return {
        start: (explicit?.offset ?? start) + this.#by,
        ...(key && { key }),
        ...(head !== undefined && { head: head + this.#by }),
        value: this.#node(pair.value, head ?? end),
      }
    })
  }

  #items(node: YAMLSeq): readonly YamlEntry[] {
    const tokens = (
      node.srcToken as { readonly items?: readonly { readonly start: readonly Token[] }[] } | undefined
    )?.items
    return (node.items as readonly (Node | null)[]).map((item, index) => {
      const start = tokens?.[index]?.start
      this.#noteProps(start)
      const dash = start?.find(({ type }) => type === 'seq-item-ind')
      const head = dash === undefined ? undefined : dash.offset + 1
      const value = this.#node(item, head ?? node.range?.[0] ?? 0)
      return {
        start: dash === undefined ? value.start : dash.offset + this.#by,
        ...(head !== undefined && { head: head + this.#by }),
        value,
      }
    })
  }

  #noteProps(tokens: readonly Token[] | undefined): void {
    if (tokens?.some(({ type }) => type === 'anchor' || type === 'tag')) this.isLinked = true
  }

  #empty(at: number): YamlNode {
    return {
      type: 'scalar',
      isFlow: false,
      style: 'empty',
      start: at + this.#by,
      end: at + this.#by,
      entries: [],
    }
  }
}

/** A key as JavaScript has it. */
const nameOf = (key: unknown): string => (key === null ? '' : String(key))
