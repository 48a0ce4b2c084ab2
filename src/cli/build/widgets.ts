import { join } from 'node:path'
import { writeElementsManifest } from './elements-manifest.ts'
import { buildHostWorker } from './widgets/host-worker-build.ts'
import { writeManifest } from './widgets/manifest.ts'
import { buildPinned } from './widgets/pinned-build.ts'
import { buildShared } from './widgets/shared-build.ts'
import { buildTrial } from './widgets/trial-build.ts'
import { keepEarlierWidgets } from './widgets/widget-archive.ts'

/**
 * Builds the embeddable elements into a site: entries that update themselves, the same as files to pin, the worker for a
 * webmaster's own website, the script with which forms are tried out, and what describes them.
 *
 * @param site Folder of the built site; they go to `widgets/v1/` below it.
 * @param dataDir Where the files of earlier builds are kept.
 */
export async function buildWidgets(site: string, dataDir: string): Promise<void> {
  const folder = join(site, 'widgets', 'v1')
  await buildShared(folder)
  await buildPinned(folder)
  await buildHostWorker(folder)
  await buildTrial(folder)
  await writeManifest(folder)
  await writeElementsManifest(folder)
  await keepEarlierWidgets(folder, dataDir, Date.now())
}
