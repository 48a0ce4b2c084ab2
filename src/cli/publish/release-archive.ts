import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sha256 } from '../../../widgets/contract/primitives.ts'
import type { FormRelease } from '../../../widgets/contract/release.ts'

const fileOf = (dataDir: string, hash: Sha256): string => join(dataDir, 'releases', `${hash}.json`)

/** Keeps every release ever published, so that an application is read with the very questions it answers. */
export async function archiveReleases(
  dataDir: string,
  releases: ReadonlyMap<Sha256, FormRelease>,
): Promise<void> {
  await mkdir(join(dataDir, 'releases'), { recursive: true })
  for (const [hash, release] of releases) await writeFile(fileOf(dataDir, hash), JSON.stringify(release))
}

/** A release that was published from here; undefined where it was not. */
export async function archivedRelease(dataDir: string, hash: Sha256): Promise<FormRelease | undefined> {
  const text = await readFile(fileOf(dataDir, hash), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as FormRelease)
}
