import CodeBlock from './CodeBlock.astro'
import Datei from './Datei.astro'
import { mdxParts } from './mdx-parts.ts'
import Paar from './Paar.astro'
import WideTable from './WideTable.astro'
import Wortliste from './Wortliste.astro'

/** The parts a chapter of the guide may use, and what its code and tables become. */
export const guideParts = { ...mdxParts, Datei, Paar, Wortliste, pre: CodeBlock, table: WideTable }
