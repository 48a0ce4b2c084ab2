import type { Catalogue } from '../model/catalogue.ts'
import { ContentError } from '../model/content-problem.ts'
import { contentRoot } from '../model/content-root.ts'
import { checkContent } from '../rules/check-content.ts'

/**
 * The county's content, checked.
 *
 * @throws {ContentError} with every mistake.
 */
export async function currentContent(): Promise<Catalogue> {
  const content = await checkContent(contentRoot())
  if (!content.ok) throw new ContentError(content.problems)
  return content.catalogue
}
