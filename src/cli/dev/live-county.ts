import type { Slug } from '../../../widgets/contract/primitives.ts'
import { type FormBinding, formBindings } from '../../intake/form-bindings.ts'
import type { CountyToBuild } from '../build/county-to-build.ts'
import { contentRoot } from '../../model/content-root.ts'
import { currentContent } from '../current-content.ts'
import { publishExchange } from '../publish/publish-exchange.ts'
import { publishForms } from '../publish/publish-forms.ts'
import { archiveReleases } from '../publish/release-archive.ts'

/** What a county publishes while its content is being edited. */
export interface LiveCounty {
  /** What each form is bound to, as it was published last. */
  readonly forms: Pick<ReadonlyMap<Slug, FormBinding>, 'get'>
  /**
   * The published file of this path, made anew from the content; undefined where nothing is published there.
   *
   * @throws {ContentError} with every mistake in the content.
   */
  file(path: string): Promise<string | undefined>
}

/** Publishes from memory, each time as the content then is. */
export function liveCounty({ catalogue, keys, published }: CountyToBuild, dataDir: string): LiveCounty {
  let bindings = formBindings(catalogue.county)
  return {
    forms: { get: (form) => bindings.get(form) },
    async file(path) {
      if (/^austausch\/(?:index|[^/]+\/\d+\.\d+\.\d+)\.json$/u.test(path)) {
        const now = await currentContent()
        const folders = { root: contentRoot(), dataDir }
        return (await publishExchange(now, await keys.signer(), folders)).files.get(path)
      }
      if (
        !/^(?:schluessel\/keyset\.jws|formulare\/(?:index|[^/]+\/(?:definition|antworten\.schema))\.json|schemata\/form\.schema\.json)$/u.test(
          path,
        )
      )
        return undefined
      const now = await currentContent()
      bindings = formBindings(now.county)
      const { files, releases } = await publishForms(
        now,
        { ...keys, signer: await keys.signer() },
        published.jws,
      )
      await archiveReleases(dataDir, releases)
      return files.get(path)
    },
  }
}
