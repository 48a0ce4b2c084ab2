import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { siteToBuild } from '../../../src/cli/build/county-to-build.ts'
import { publishForms } from '../../../src/cli/publish/publish-forms.ts'
import { archiveReleases } from '../../../src/cli/publish/release-archive.ts'
import { writePublication } from '../../../src/cli/publish/write-publication.ts'
import { builtSite } from './built-site.ts'
import type { BuiltCounty } from './county-server.ts'

/** Another county: the same site with keys of its own, which have signed its forms. */
export interface SecondCounty extends BuiltCounty {
  /** Thumbprint of its root key. */
  readonly trust: string
  readonly remove: () => Promise<void>
}

export async function secondCounty(): Promise<SecondCounty> {
  const folder = await mkdtemp(join(tmpdir(), 'amtswerk-second-'))
  const [dist, data] = [join(folder, 'dist'), join(folder, 'data')]
  await cp(builtSite, dist, { recursive: true })
  const { catalogue, keys, published, trust } = await siteToBuild({
    dataDir: data,
    passphraseFile: undefined,
  })
  const { development } = keys
  const publication = await publishForms(
    catalogue,
    { signer: await keys.signer(), development },
    published.jws,
  )
  await archiveReleases(data, publication.releases)
  await writePublication(dist, publication)
  return { dist, data, trust, remove: () => rm(folder, { recursive: true, force: true }) }
}
