import type { Layout } from './block-lines.ts'
import type { Splice } from './edit.ts'
import type { YamlNode } from './node.ts'

/** A document between two edits. */
export interface DocumentState {
  /** Without byte order mark. */
  readonly text: string
  readonly data: unknown
  readonly root: YamlNode
  /** Anchors, aliases or tags: parts mean what others say, so nothing can be read alone. */
  readonly isLinked: boolean
  readonly layout: Layout
}

/** A document after an edit. */
export interface Done {
  readonly state: DocumentState
  readonly splices: readonly Splice[]
}
