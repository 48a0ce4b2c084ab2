import type { XdfField, XdfGroup, XdfRule } from '../message.ts'

/** A field of the draft while its conditions are still to be found. */
export interface DraftedField {
  readonly id: string
  /** Number in the order of the form; rules ask only for what stands before. */
  readonly order: number
  readonly data: Record<string, unknown>
  /** From codes of the file to values of options. */
  readonly values: ReadonlyMap<string, string>
  /** Group in whose rows it stands, if any. */
  readonly row: DraftedField | undefined
}

/** Where an element stands in the file, and what became of it. */
export interface DraftedNode {
  readonly element: XdfField | XdfGroup | undefined
  readonly rules: readonly XdfRule[]
  /** Smallest number of times. */
  readonly min: number
  readonly parent: DraftedNode | undefined
  readonly children: DraftedNode[]
  /** Of a data field, or of a group that is asked in rows. */
  field?: DraftedField
}

/** The node and all below it, in the order of the file. */
export function* nodesUnder(node: DraftedNode): Generator<DraftedNode> {
  yield node
  for (const child of node.children) yield* nodesUnder(child)
}
