import { contentRoot } from '../../model/content-root.ts'
import { archiveReleases } from '../publish/release-archive.ts'
import { publishExchange } from '../publish/publish-exchange.ts'
import { publishForms } from '../publish/publish-forms.ts'
import { writePublication } from '../publish/write-publication.ts'
import type { Settings } from '../settings.ts'
import { say, stage } from '../terminal.ts'
import type { SiteToBuild } from './county-to-build.ts'
import { buildPages } from './pages.ts'
import { buildSearchIndex } from './search-index.ts'
import { buildServiceWorker } from './service-worker.ts'
import type { Inputs } from './sources.ts'
import { removeStamp, writeStamp } from './stamp.ts'
import { buildWidgets } from './widgets.ts'

/**
 * Builds the whole site, each stage on a line of its own. The order matters: Astro empties the folder, the search reads
 * the pages, and the service worker lists everything that lies there in the end.
 *
 * @throws {CommandError} where a stage fails.
 */
export async function buildSite(
  { catalogue, keys, published, trust }: SiteToBuild,
  inputs: Inputs,
  { outDir, dataDir }: Pick<Settings, 'outDir' | 'dataDir'>,
): Promise<void> {
  const { development } = keys
  // Whoever has to enter a passphrase does so before the long work.
  const signer = await keys.signer()
  await removeStamp(outDir)
  await stage('Seiten bauen', () => buildPages(outDir, { trust, root: published.root, development }))
  await stage('Formulare und Schlüssel unterschreiben', async () => {
    const publication = await publishForms(catalogue, { signer, development }, published.jws)
    await archiveReleases(dataDir, publication.releases)
    await writePublication(outDir, publication)
  })
  const warnings: string[] = []
  await stage('Formulare für andere Landkreise packen', async () => {
    const exchange = await publishExchange(catalogue, signer, { root: contentRoot(), dataDir })
    await writePublication(outDir, exchange)
    warnings.push(...exchange.warnings)
  })
  for (const warning of warnings) say(`  Achtung: ${warning}`)
  await stage('Bausteine zum Einbetten bauen', () => buildWidgets(outDir, dataDir))
  await stage('Suchverzeichnis bauen', () => buildSearchIndex(outDir))
  await stage('Offline-Betrieb vorbereiten', () => buildServiceWorker(outDir))
  await writeStamp(outDir, inputs)
}
