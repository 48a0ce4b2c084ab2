import type { Slug } from '../../../widgets/contract/primitives.ts'
import { sha256Text } from '../../../widgets/seal/digest.ts'
import type { PublishedRelease } from '../../intake/plain-forms.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { formRelease } from '../../model/form-release.ts'

/**
 * Every form that the county has bound, as `publishForms` signs it: with the same hash.
 *
 * @param development The keys are for trying out.
 */
export async function publishedReleases(
  catalogue: Catalogue,
  development: boolean,
): Promise<ReadonlyMap<Slug, PublishedRelease>> {
  const bound = [...catalogue.forms].filter(([id]) => catalogue.county.forms[id])
  const releases = bound.map(async ([id, definition]) => {
    const release = formRelease(catalogue, definition, development)
    return [id, { release, hash: await sha256Text(JSON.stringify(release)) }] as const
  })
  return new Map(await Promise.all(releases))
}
