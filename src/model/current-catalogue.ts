import type { Catalogue } from './catalogue.ts'
import { ContentError } from './content-problem.ts'
import { contentRoot } from './content-root.ts'
import { loadContent } from './load-content.ts'

let built: Promise<Catalogue> | undefined

/**
 * The catalogue that pages are built from. Read once a build; anew for every page while an editor is at work.
 *
 * @throws {ContentError} naming file, key and reason of every mistake.
 */
export const currentCatalogue = (): Promise<Catalogue> => (import.meta.env.DEV ? read() : (built ??= read()))

async function read(): Promise<Catalogue> {
  const content = await loadContent(contentRoot())
  if (!content.ok) throw new ContentError(content.problems)
  return content.catalogue
}
