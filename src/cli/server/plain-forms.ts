import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PlainForms, PublishedRelease } from '../../intake/plain-forms.ts'
import type { Slug } from '../../../widgets/contract/primitives.ts'
import type { CountyToBuild } from '../build/county-to-build.ts'
import { publishedReleases } from '../publish/published-releases.ts'
import { archiveReleases } from '../publish/release-archive.ts'
import type { Settings } from '../settings.ts'

/**
 * The forms of a county for people without JavaScript. Releases are kept in the archive before the first application names
 * them; pages are read anew each time, because the site may be built again while the server runs.
 */
export function plainForms(
  { catalogue, keys }: Pick<CountyToBuild, 'catalogue' | 'keys'>,
  { dataDir, outDir }: Pick<Settings, 'dataDir' | 'outDir'>,
): PlainForms {
  let releases: Promise<ReadonlyMap<Slug, PublishedRelease>> | undefined
  const load = async () => {
    const published = await publishedReleases(catalogue, keys.development)
    const byHash = new Map([...published.values()].map(({ hash, release }) => [hash, release]))
    await archiveReleases(dataDir, byHash)
    return published
  }
  return {
    async release(form) {
      releases ??= load()
      // A disk that was full once is asked again.
      releases.catch(() => (releases = undefined))
      return (await releases).get(form)
    },
    async template(form) {
      const file = join(outDir, 'formulare', form, 'ohne-javascript', 'index.html')
      return readFile(file, 'utf8').catch(() => undefined)
    },
  }
}
