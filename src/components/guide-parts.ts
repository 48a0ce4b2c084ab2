import CodeBlock from './CodeBlock.astro'
import Datei from './Datei.astro'
import { mdxParts } from './mdx-parts.ts'
import WideTable from './WideTable.astro'

/** The parts a chapter of the guide may use, and what its code and tables become. */
export const guideParts = { ...mdxParts, Datei, pre: CodeBlock, table: WideTable }
