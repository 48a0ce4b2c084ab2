import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Package } from '@custom-elements-manifest/analyzer'
import { describeElements } from '../build/elements-manifest.ts'
import { buildHostWorker } from '../build/widgets/host-worker-build.ts'
import { buildShared } from '../build/widgets/shared-build.ts'
import { declarationsOf } from './declarations.ts'

/**
 * Puts together what the npm package holds: the elements as a county's site serves them, to be bundled; types; the manifest
 * for editors; and `package.json`, README and licence.
 *
 * @param folder Is emptied first.
 */
export async function stagePackage(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  const dist = join(folder, 'dist')
  // A website may bundle another copy of Lit: each name for a policy is allowed once.
  await buildShared(dist, { more: { index: 'widgets/index.ts' }, policy: 'amtswerk-widgets' })
  // For frames without an element, which are no matter of bundlers.
  await rm(join(dist, 'amt-frame.js'))
  await buildHostWorker(dist)
  const manifest = await describeElements()
  for (const [file, text] of await declarationsOf(manifest)) {
    await mkdir(dirname(join(dist, file)), { recursive: true })
    await writeFile(join(dist, file), text)
  }
  await writeFile(
    join(folder, 'custom-elements.json'),
    `${JSON.stringify(below('dist', manifest), null, 2)}\n`,
  )
  await cp('LICENSE', join(folder, 'LICENSE'))
  for (const name of ['package.json', 'README.md']) await cp(join('widgets', name), join(folder, name))
}

/** The manifest with its modules where the package has them. */
const below = (folder: string, manifest: Package): Package => ({
  ...manifest,
  modules: manifest.modules.map(({ path, exports = [], ...rest }) => ({
    ...rest,
    path: `${folder}/${path}`,
    exports: exports.map(({ declaration, ...entry }) => ({
      ...entry,
      declaration: { ...declaration, module: `${folder}/${path}` },
    })),
  })),
})
