import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** A node of an MDX text, as far as checks look at it. */
export interface MdxNode {
  readonly type: string
  readonly name?: string | null
  /** Of a text. */
  readonly value?: string
  /** Address of a link. */
  readonly url?: string
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[]
  readonly children?: readonly MdxNode[]
  readonly position?: { readonly start: { readonly line: number } }
}

const parser = unified().use(remarkParse).use(remarkMdx)

/** @throws an error with `line` and `reason` where the text is no MDX. */
export const parseMdx = (body: string): MdxNode => parser.parse(body) as MdxNode
