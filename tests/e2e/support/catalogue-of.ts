import type { Catalogue } from '../../../src/model/catalogue.ts'
import { contentRoot } from '../../../src/model/content-root.ts'
import { loadContent } from '../../../src/model/load-content.ts'

const read = new Map<string, Promise<Catalogue>>()

/**
 * Content of a county: read once by each process of tests, as it takes seconds.
 *
 * @throws {Error} where it has mistakes.
 */
export function catalogueOf(root = contentRoot()): Promise<Catalogue> {
  const catalogue = read.get(root) ?? readCatalogue(root)
  read.set(root, catalogue)
  return catalogue
}

async function readCatalogue(root: string): Promise<Catalogue> {
  const content = await loadContent(root)
  if (!content.ok) throw new Error(`The content of ${root} has mistakes: npm run check`)
  return content.catalogue
}
