import Frist from './Frist.astro'
import Hinweis from './Hinweis.astro'

/** The parts an MDX body may use; `src/model/mdx-problems.ts` refuses any other. */
export const mdxParts = { Hinweis, Frist }
